package coop.fourmiliere.sales.report;

import coop.fourmiliere.sales.Database;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what was noted, the newest first. */
@ApplicationScoped
class DiscrepancyList {

  private static final String PAGE =
      """
      select d.id, d.ticket_id, t.till_id, t.receipt_number, t.completed_at, d.line_no,
        d.kind, d.as_sold, d.in_catalogue
      from discrepancy d join ticket t on t.id = d.ticket_id
      order by d.id desc limit ? offset ?""";

  private static final String COUNT = "select count(*) from discrepancy";

  private final Database database;

  DiscrepancyList(Database database) {
    this.database = database;
  }

  Page<DiscrepancyItem> page(int page) {
    int offset = Paging.offset(page);
    return database.with(connection -> new Page<>(items(connection, offset), count(connection)));
  }

  private static List<DiscrepancyItem> items(Connection connection, int offset)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setInt(1, Paging.SIZE);
      select.setInt(2, offset);
      List<DiscrepancyItem> items = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          items.add(
              new DiscrepancyItem(
                  row.getLong(1),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getLong(4),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  row.getObject(6, Integer.class),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9)));
        }
      }
      return items;
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
