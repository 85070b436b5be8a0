package coop.fourmiliere.bench.raw;

import coop.fourmiliere.kernel.UuidV7;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One connection that writes the sales of one till, each in a transaction. */
final class RawTill implements AutoCloseable {

  private static final byte[] HASH = new byte[32];

  private final String till = "raw-" + UUID.randomUUID();
  private final UUID session = UuidV7.next();
  private final Connection connection;
  private final List<WrittenSale> sales;
  private final PreparedStatement counter;
  private final RowInsert ticket;
  private final RowInsert line;
  private final RowInsert outbox;

  RawTill(Connection connection, List<WrittenSale> sales) throws SQLException {
    this.connection = connection;
    this.sales = sales;
    open();
    connection.setAutoCommit(false);
    WrittenSale example = sales.get(0);
    counter =
        connection.prepareStatement(
            "update till set last_number = last_number + 1, last_hash = ? where id = ? returning last_number");
    ticket = new RowInsert(connection, "ticket", example.ticket());
    line = new RowInsert(connection, "ticket_line", example.lines().get(0));
    outbox = new RowInsert(connection, "outbox", example.outbox());
  }

  private void open() throws SQLException {
    try (PreparedStatement first =
            connection.prepareStatement("insert into till (id, last_hash) values (?, ?)");
        PreparedStatement opened =
            connection.prepareStatement(
                """
                insert into till_session
                  (id, till_id, business_date, opened_at, opened_by, float_cents, version)
                values (?, ?, current_date, now(), ?, 0, 1)""")) {
      first.setString(1, till);
      first.setBytes(2, HASH);
      first.executeUpdate();
      opened.setObject(1, session);
      opened.setString(2, till);
      opened.setObject(3, session);
      opened.executeUpdate();
    }
  }

  Void write(int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      write(sales.get(i % sales.size()));
      connection.commit();
    }
    return null;
  }

  private void write(WrittenSale sale) throws SQLException {
    UUID id = UuidV7.next();
    ticket.write(
        sale.ticket(),
        Map.of(
            "id", id,
            "till_id", till,
            "session_id", session,
            "receipt_number", nextNumber(sale.ticket().get("hash")),
            "reference", UuidV7.reference(id)));
    line.writeAll(sale.lines(), Map.of("ticket_id", id));
    Map<String, Object> unpublished = new HashMap<>();
    unpublished.put("event_id", UuidV7.next());
    unpublished.put("key", id);
    unpublished.put("published_at", null);
    outbox.write(sale.outbox(), unpublished);
  }

  private long nextNumber(Object hash) throws SQLException {
    counter.setObject(1, hash);
    counter.setString(2, till);
    try (ResultSet row = counter.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
