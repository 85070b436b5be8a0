package coop.fourmiliere.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * One pass over the outbox: a transaction that holds the relay's advisory lock, so that of several
 * replicas of a service only one sends, and no two sends of one key overtake each other.
 */
final class OutboxPass implements AutoCloseable {

  /** Any number that no other advisory lock of the database uses; "outbox" as ASCII. */
  private static final long LOCK = 0x6F7574626F78L;

  static final int ROWS_MAX = 1000;

  private static final String SELECT =
      """
      select seq, event_id, topic, key, type, aggregate_version, occurred_at, data, traceparent
      from outbox where published_at is null order by seq limit\s"""
          + ROWS_MAX;

  private final Connection connection;
  private final boolean mine;

  private OutboxPass(Connection connection, boolean mine) {
    this.connection = connection;
    this.mine = mine;
  }

  static OutboxPass begin(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(false);
      return new OutboxPass(connection, lock(connection));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement("select pg_try_advisory_xact_lock(" + LOCK + ")");
        ResultSet row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** False when another replica is sending. */
  boolean isMine() {
    return mine;
  }

  /** Sends the oldest rows and marks them; returns how many. */
  int send(EventSender sender)
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    List<OutboxRow> rows = unpublished();
    if (!rows.isEmpty()) {
      sender.send(rows);
      markPublished(rows);
      connection.commit();
    }
    return rows.size();
  }

  private List<OutboxRow> unpublished() throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Instant occurredAt = row.getObject(7, OffsetDateTime.class).toInstant();
        rows.add(
            new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                occurredAt,
                row.getString(8),
                row.getString(9)));
      }
    }
    return rows;
  }

  private void markPublished(List<OutboxRow> rows) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update outbox set published_at = now() where seq = any (?)")) {
      Object[] sequence = rows.stream().map(OutboxRow::seq).toArray();
      update.setArray(1, connection.createArrayOf("bigint", sequence));
      update.executeUpdate();
    }
  }

  /** Ends the pass; what was not committed is unmarked and will be sent again. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
