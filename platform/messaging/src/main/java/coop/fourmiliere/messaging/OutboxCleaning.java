package coop.fourmiliere.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  private final DataSource dataSource;

  OutboxCleaning(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void start(@Observes StartupEvent event, MeterRegistry meters) throws SQLException {
    meters.gauge("fourmiliere.outbox.pending", this, OutboxCleaning::pending);
    meters.gauge("fourmiliere.outbox.oldest.seconds", this, OutboxCleaning::oldestSeconds);
    forgetPublished();
  }

  /** Runs at each start: a shop's PC is switched on every day. */
  int forgetPublished() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement delete = connection.createStatement()) {
      return delete.executeUpdate(FORGET);
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
