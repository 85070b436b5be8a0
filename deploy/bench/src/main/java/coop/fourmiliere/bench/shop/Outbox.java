package coop.fourmiliere.bench.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** What sales-service has yet to send to stock and books. */
public final class Outbox {

  private static final String IS_EMPTY =
      "select not exists (select from outbox where published_at is null)";

  private static final long PATIENCE_SECONDS = 60;
  private static final long POLL_MILLIS = 50;

  private Outbox() {}

  /**
   * Waits until all is sent, so that nothing of before is sent while something else is measured.
   *
   * @throws IllegalStateException when it is not after a minute
   */
  public static void awaitEmpty(Databases databases) throws SQLException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (Connection sales = databases.connect("sales");
        PreparedStatement select = sales.prepareStatement(IS_EMPTY)) {
      while (!isEmpty(select)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("sales-service does not send what it has to");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
  }

  private static boolean isEmpty(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
