package coop.fourmiliere.bench.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How far stock and books have come. Each notes the sales that it has booked in its inbox, in the
 * transaction that books them.
 */
public final class Readers implements AutoCloseable {

  private static final String SEEN =
      "select count(*) from inbox where type = 'sales.sale-completed.v1'";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 50;

  private final Connection stock;
  private final Connection books;
  private final long before;

  /** Counts from now on. */
  public Readers(Databases databases) throws SQLException {
    stock = databases.connect("inventory");
    books = databases.connect("accounting");
    before = slowest();
  }

  /** The sales that both have booked since the count began. */
  public long seen() throws SQLException {
    return slowest() - before;
  }

  /**
   * Waits until both have booked so many.
   *
   * @throws IllegalStateException when they have not after two minutes
   */
  public void await(long sales) throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (seen() < sales) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Stock or books have booked " + seen() + " of " + sales);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private long slowest() throws SQLException {
    return Math.min(count(stock), count(books));
  }

  private static long count(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SEEN);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    try (stock) {
      books.close();
    }
  }
}
