package coop.fourmiliere.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Shows how much waits in the outbox, and forgets what was published more than 30 days ago. */
@ApplicationScoped
class OutboxCleaning {

  private static final String FORGET =
      "delete from outbox where published_at < now() - interval '30 days'";

  private static final String OLDEST_SECONDS =
      """
      select coalesce(extract(epoch from now() - min(occurred_at)), 0)
      from outbox where published_at is null""";

  private static final Duration EVERY = Duration.ofDays(1);

  private final DataSource dataSource;
  private final Clock clock;
  private Instant due = Instant.MIN;

  OutboxCleaning(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event, MeterRegistry meters) {
    meters.gauge("fourmiliere.outbox.pending", this, OutboxCleaning::pending);
    meters.gauge("fourmiliere.outbox.oldest.seconds", this, OutboxCleaning::oldestSeconds);
  }

  /** Forgets at the first call and then once a day; called by the relay's one thread. */
  void forgetDaily() {
    Instant now = clock.instant();
    if (now.isBefore(due)) {
      return;
    }
    due = now.plus(EVERY);
    try (Connection connection = dataSource.getConnection();
        Statement delete = connection.createStatement()) {
      delete.executeUpdate(FORGET);
    } catch (SQLException e) {
      // Nothing waits for it: what is to be sent comes first.
      Log.warnf("What was published long ago stays another day: %s", e.getMessage());
    }
  }

  private double pending() {
    return number("select count(*) from outbox where published_at is null");
  }

  private double oldestSeconds() {
    return number(OLDEST_SECONDS);
  }

  private double number(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(query)) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
