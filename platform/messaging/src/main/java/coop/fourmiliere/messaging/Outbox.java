package coop.fourmiliere.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
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

  private static final String INSERT =
      """
      insert into outbox (event_id, topic, key, type, aggregate_version, occurred_at, data, traceparent)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

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
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(NewEvent event) {
    write(List.of(event));
  }

  /**
   * Publishes facts with the running transaction, in the order given.
   *
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(List<NewEvent> events) {
    if (!events.isEmpty()) {
      write(events);
    }
  }

  private void write(List<NewEvent> events) {
    String traceparent = Traceparent.current();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (NewEvent event : events) {
        insert.setObject(1, event.id());
        insert.setString(2, event.topic());
        insert.setObject(3, event.key());
        insert.setString(4, event.type());
        insert.setLong(5, event.aggregateVersion());
        insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
        insert.setString(7, json.writeValueAsString(event.data()));
        insert.setString(8, traceparent);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new OutboxUnavailable(e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An event's data can't be written as JSON", e);
    }
    transactions.registerInterposedSynchronization(new NudgeAfterCommit());
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
