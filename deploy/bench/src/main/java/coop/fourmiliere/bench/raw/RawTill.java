package coop.fourmiliere.bench.raw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.bench.load.Baskets;
import coop.fourmiliere.bench.load.Sale;
import coop.fourmiliere.kernel.UuidV7;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One connection that writes the sales of one till, each in a transaction. */
final class RawTill implements AutoCloseable {

  private static final byte[] HASH = new byte[32];

  private final ObjectMapper json = new ObjectMapper();
  private final String till = RawLimit.newTill();
  private final UUID session = UuidV7.next();
  private final Connection connection;
  private final Baskets baskets;
  private final PreparedStatement counter;
  private final PreparedStatement sale;
  private final PreparedStatement line;
  private final PreparedStatement tender;
  private final PreparedStatement outbox;

  RawTill(Connection connection, Baskets baskets) throws SQLException {
    this.connection = connection;
    this.baskets = baskets;
    try (PreparedStatement first =
        connection.prepareStatement("insert into counter values (?, 0, ?)")) {
      first.setString(1, till);
      first.setBytes(2, HASH);
      first.executeUpdate();
    }
    connection.setAutoCommit(false);
    counter =
        connection.prepareStatement(
            "update counter set last_number = last_number + 1, last_hash = ? where till_id = ? returning last_number");
    sale =
        connection.prepareStatement(
            "insert into sale values (?, ?, ?, ?, ?, ?, now(), ?, ?, ?, ?, ?, ?)");
    line = connection.prepareStatement("insert into sale_line values (?, ?, ?, ?, ?, ?, ?)");
    tender = connection.prepareStatement("insert into tender values (?, ?, ?, ?)");
    outbox =
        connection.prepareStatement(
            """
            insert into outbox (event_id, topic, key, type, aggregate_version, occurred_at, data)
            values (?, 'sales.sale', ?, 'sales.sale-completed.v1', 1, now(), ?)""");
  }

  Void write(int sales) throws SQLException, JsonProcessingException {
    for (int i = 0; i < sales; i++) {
      Sale next = baskets.next(session);
      String body = json.writeValueAsString(next);
      writeSale(next, body);
      writeLines(next);
      writeTender(next);
      writeOutbox(next, body);
      connection.commit();
    }
    return null;
  }

  private long nextNumber() throws SQLException {
    counter.setBytes(1, HASH);
    counter.setString(2, till);
    try (ResultSet row = counter.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void writeSale(Sale next, String body) throws SQLException {
    sale.setObject(1, next.id());
    sale.setString(2, till);
    sale.setObject(3, session);
    sale.setLong(4, nextNumber());
    sale.setString(5, UuidV7.reference(next.id()));
    sale.setObject(6, OffsetDateTime.parse(next.completedAt()));
    sale.setObject(7, session);
    sale.setLong(8, next.totals().totalCents());
    sale.setLong(9, next.totals().roundingCents());
    sale.setLong(10, next.totals().toPayCents());
    sale.setBytes(11, HASH);
    sale.setString(12, body);
    sale.executeUpdate();
  }

  private void writeLines(Sale next) throws SQLException {
    int lineNo = 1;
    for (Sale.Line sold : next.lines()) {
      line.setObject(1, next.id());
      line.setInt(2, lineNo++);
      line.setObject(3, sold.articleId());
      line.setString(4, sold.kind());
      line.setLong(5, sold.quantityMilli());
      line.setInt(6, sold.vatRateBp());
      line.setLong(7, sold.amount().cents());
      line.addBatch();
    }
    line.executeBatch();
  }

  private void writeTender(Sale next) throws SQLException {
    tender.setObject(1, next.id());
    tender.setInt(2, 1);
    tender.setString(3, next.tenders().get(0).kind());
    tender.setLong(4, next.tenders().get(0).amountCents());
    tender.executeUpdate();
  }

  private void writeOutbox(Sale next, String body) throws SQLException {
    outbox.setObject(1, UuidV7.next());
    outbox.setObject(2, next.id());
    outbox.setString(3, body);
    outbox.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
