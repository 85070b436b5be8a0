package coop.fourmiliere.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * The only way to publish: a fact is written beside the change that it tells of, in the same
 * transaction, and {@link OutboxRelay} sends it after the commit.
 */
@ApplicationScoped
public class Outbox {

  /** Where a statement of one's own begins to write an event; see {@link #bind}. */
  public static final String INSERT =
      "insert into outbox (event_id, topic, key, type, aggregate_version, occurred_at, data, traceparent)";

  /** What it writes, in that order. */
  public static final String PARAMETERS = "?, ?, ?, ?, ?, ?, ?, ?";

  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxRelay relay;
  private final ObjectMapper json;
  private final Clock clock;

  Outbox(
      DataSource dataSource,
      TransactionSynchronizationRegistry transactions,
      OutboxRelay relay,
      ObjectMapper json,
      Clock clock) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.relay = relay;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Publishes a fact with the running transaction.
   *
   * @throws IllegalStateException when there is none
   */
  public void append(NewEvent event) {
    appendAll(List.of(event));
  }

  /**
   * Publishes facts with the running transaction, in the order given.
   *
   * @throws IllegalStateException when there is none
   */
  public void appendAll(List<NewEvent> events) {
    transactions.registerInterposedSynchronization(new NudgeAfterCommit());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(INSERT + " values (" + PARAMETERS + ")")) {
      for (NewEvent event : events) {
        put(event, insert, 1);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new OutboxUnavailable(e);
    }
  }

  /**
   * Publishes a fact with a statement that writes it together with the change that it tells of,
   * which saves a way to the database.
   *
   * @param statement of the running transaction; holds {@link #INSERT} and {@link #PARAMETERS}
   * @param at the position of the first of these parameters
   * @throws IllegalStateException when there is no transaction
   */
  public void bind(NewEvent event, PreparedStatement statement, int at) throws SQLException {
    transactions.registerInterposedSynchronization(new NudgeAfterCommit());
    put(event, statement, at);
  }

  private void put(NewEvent event, PreparedStatement statement, int at) throws SQLException {
    statement.setObject(at, event.id());
    statement.setString(at + 1, event.topic());
    statement.setObject(at + 2, event.key());
    statement.setString(at + 3, event.type());
    statement.setLong(at + 4, event.aggregateVersion());
    statement.setObject(at + 5, clock.instant().atOffset(ZoneOffset.UTC));
    statement.setString(at + 6, json(event));
    statement.setString(at + 7, Traceparent.current());
  }

  private String json(NewEvent event) {
    try {
      return json.writeValueAsString(event.data());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An event's data can't be written as JSON", e);
    }
  }

  private final class NudgeAfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.nudge();
      }
    }
  }

  /** The database refused or lost the row; the caller's transaction fails with it. */
  static final class OutboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxUnavailable(SQLException cause) {
      super("The outbox can't be written: " + cause.getMessage(), cause);
    }
  }
}
