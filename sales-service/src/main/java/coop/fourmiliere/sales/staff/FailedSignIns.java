package coop.fourmiliere.sales.staff;

import coop.fourmiliere.sales.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts wrong PINs per badge, known or not. Every fifth locks the badge for a minute; twenty
 * within an hour close it for the rest of that hour.
 */
@ApplicationScoped
class FailedSignIns {

  static final int FAILURES_PER_LOCK = 5;
  static final int FAILURES_PER_HOUR = 20;
  static final Duration LOCK = Duration.ofSeconds(60);
  static final Duration MEMORY = Duration.ofHours(1);

  private static final String SELECT =
      "select failures, locked_until from failed_sign_in where badge = ? and first_at > ?";

  private static final String COUNT =
      """
      insert into failed_sign_in as f (badge, failures, first_at) values (?, 1, ?)
      on conflict (badge) do update set
        failures = f.failures + 1,
        locked_until = case when (f.failures + 1) % ? = 0 then ?::timestamptz else f.locked_until end""";

  private static final String FORGET_OLD = "delete from failed_sign_in where first_at <= ?";
  private static final String FORGET = "delete from failed_sign_in where badge = ?";

  private final Database database;

  FailedSignIns(Database database) {
    this.database = database;
  }

  /** What stands against a badge right now. */
  @Transactional
  Standing standing(String badge, Instant now) {
    return database.with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, badge);
            select.setTimestamp(2, Timestamp.from(now.minus(MEMORY)));
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? standing(row.getInt(1), row.getTimestamp(2), now) : Standing.FREE;
            }
          }
        });
  }

  private static Standing standing(int failures, Timestamp lockedUntil, Instant now) {
    if (lockedUntil != null && now.isBefore(lockedUntil.toInstant())) {
      return Standing.LOCKED;
    }
    return failures >= FAILURES_PER_HOUR ? Standing.CLOSED : Standing.FREE;
  }

  /** Counts one more failure, and forgets all that is older than an hour. */
  @Transactional
  void count(String badge, Instant now) {
    database.with(
        connection -> {
          try (PreparedStatement forget = connection.prepareStatement(FORGET_OLD);
              PreparedStatement count = connection.prepareStatement(COUNT)) {
            forget.setTimestamp(1, Timestamp.from(now.minus(MEMORY)));
            forget.executeUpdate();
            count.setString(1, badge);
            count.setTimestamp(2, Timestamp.from(now));
            count.setInt(3, FAILURES_PER_LOCK);
            count.setTimestamp(4, Timestamp.from(now.plus(LOCK)));
            return count.executeUpdate();
          }
        });
  }

  /** Forgets a badge's failures: the right PIN was given. */
  @Transactional
  void forget(String badge) {
    database.with(
        connection -> {
          try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, badge);
            return forget.executeUpdate();
          }
        });
  }

  /** What stands against a badge. */
  enum Standing {
    FREE,
    LOCKED,
    CLOSED
  }
}
