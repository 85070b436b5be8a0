package coop.fourmiliere.bench.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes rows once more, with other keys. */
final class RowInsert {

  private final List<String> columns;
  private final PreparedStatement insert;

  /** Into the table that the example is of. */
  RowInsert(Connection connection, String table, Row example) throws SQLException {
    columns = List.copyOf(example.columns().keySet());
    insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    String.join(", ", columns),
                    String.join(", ", Collections.nCopies(columns.size(), "?"))));
  }

  /** Writes the row; what is named is written instead of what it has there. */
  void write(Row row, Map<String, ?> instead) throws SQLException {
    bind(row, instead);
    insert.executeUpdate();
  }

  /** Writes all of them at once. */
  void writeAll(List<Row> rows, Map<String, ?> instead) throws SQLException {
    for (Row row : rows) {
      bind(row, instead);
      insert.addBatch();
    }
    insert.executeBatch();
  }

  private void bind(Row row, Map<String, ?> instead) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      insert.setObject(i + 1, instead.containsKey(column) ? instead.get(column) : row.get(column));
    }
  }
}
