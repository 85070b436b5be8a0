package coop.fourmiliere.sales.report;

import coop.fourmiliere.sales.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Notes when a ticket was made by a clock that goes wrong. Nothing is ever refused for it. */
@ApplicationScoped
public class Discrepancies {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private static final String CLOCK =
      "insert into discrepancy (ticket_id, kind, as_sold) values (?, 'clock', ?)";

  private final Database database;

  Discrepancies(Database database) {
    this.database = database;
  }

  /** Notes when the till's clock and the server's are more than five minutes apart. */
  public void compareClocks(UUID ticketId, Instant completedAt, Instant receivedAt) {
    if (Duration.between(completedAt, receivedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0) {
      return;
    }
    database.with(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(CLOCK)) {
            insert.setObject(1, ticketId);
            insert.setString(2, completedAt.toString());
            return insert.executeUpdate();
          }
        });
  }
}
