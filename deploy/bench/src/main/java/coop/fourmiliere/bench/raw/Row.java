package coop.fourmiliere.bench.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row as the shop wrote it: what is in each column, without those that the database fills in. */
record Row(Map<String, Object> columns) {

  Object get(String column) {
    return columns.get(column);
  }

  /** Rows of a table of the shop; the condition may have parameters. */
  static List<Row> read(Connection shop, String table, String condition, Object... parameters)
      throws SQLException {
    String columns = String.join(", ", columnsOf(shop, table));
    try (PreparedStatement select =
        shop.prepareStatement("select " + columns + " from " + table + " where " + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      return rows(select);
    }
  }

  private static List<Row> rows(PreparedStatement select) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet found = select.executeQuery()) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= width; i++) {
          columns.put(found.getMetaData().getColumnName(i), found.getObject(i));
        }
        rows.add(new Row(columns));
      }
    }
    return rows;
  }

  private static List<String> columnsOf(Connection shop, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement select =
        shop.prepareStatement(
            """
            select column_name from information_schema.columns
            where table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
            order by ordinal_position""")) {
      select.setString(1, table);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          columns.add(found.getString(1));
        }
      }
    }
    return columns;
  }
}
