package coop.fourmiliere.sales.receipt;

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
import java.util.Locale;
import java.util.UUID;

/** Finds tickets by what is printed on them. */
@ApplicationScoped
public class TicketSearch {

  private static final String COLUMNS =
      """
      select id, till_id, receipt_number, reference, completed_at,
        case kind when 'refund' then -total_cents else total_cents end,
        case kind when 'refund' then -to_pay_cents else to_pay_cents end,
        kind, sale_id""";

  private static final int NUMBER_DIGITS_MAX = 15;

  private final Database database;

  TicketSearch(Database database) {
    this.database = database;
  }

  /**
   * Tickets, the newest first.
   *
   * @param query a receipt number or a reference; null or blank for any
   * @param session only of this till session; null for any
   */
  public Page<TicketItem> search(String query, UUID session, int page) {
    int offset = Paging.offset(page);
    Condition condition = new Condition();
    if (session != null) {
      condition.and("session_id = ?", session);
    }
    if (query != null && !query.isBlank()) {
      condition.and("(receipt_number = ? or reference = ?)", number(query), reference(query));
    }
    return database.with(
        connection ->
            new Page<>(items(connection, condition, offset), count(connection, condition)));
  }

  /** The query as a receipt number; −1, which no receipt has, when it is none. */
  private static long number(String query) {
    String digits = query.strip();
    return digits.matches("[0-9]{1," + NUMBER_DIGITS_MAX + "}") ? Long.parseLong(digits) : -1;
  }

  /** The query as a reference, with the letters that are easily misread put right. */
  private static String reference(String query) {
    return query
        .strip()
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static List<TicketItem> items(Connection connection, Condition condition, int offset)
      throws SQLException {
    String sql =
        COLUMNS
            + condition.from()
            + " order by received_at desc, id desc limit "
            + Paging.SIZE
            + " offset "
            + offset;
    try (PreparedStatement select = condition.bind(connection.prepareStatement(sql));
        ResultSet row = select.executeQuery()) {
      List<TicketItem> items = new ArrayList<>();
      while (row.next()) {
        items.add(item(row));
      }
      return items;
    }
  }

  private static long count(Connection connection, Condition condition) throws SQLException {
    String sql = "select count(*)" + condition.from();
    try (PreparedStatement select = condition.bind(connection.prepareStatement(sql));
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static TicketItem item(ResultSet row) throws SQLException {
    return new TicketItem(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getLong(6),
        row.getLong(7),
        TicketKind.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
        row.getObject(9, UUID.class));
  }

  private static final class Condition {
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder(" from ticket where true");

    void and(String condition, Object... bound) {
      sql.append(" and ").append(condition);
      values.addAll(List.of(bound));
    }

    String from() {
      return sql.toString();
    }

    PreparedStatement bind(PreparedStatement statement) throws SQLException {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement;
    }
  }
}
