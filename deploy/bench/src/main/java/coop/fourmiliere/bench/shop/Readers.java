package coop.fourmiliere.bench.shop;

import coop.fourmiliere.kernel.UuidV7;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * How far stock and books have come. Each notes the sales that it has booked in its inbox, in the
 * transaction that books them.
 */
public final class Readers implements AutoCloseable {

  /** By the index of the keys, which begin with a time: reading all would take the shop's time. */
  private static final String SEEN =
      "select count(*) from inbox where event_id > ? and type = 'sales.sale-completed.v1'";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 50;

  private final Connection stock;
  private final Connection books;
  private final UUID begin = UuidV7.next();

  /** Counts from now on. */
  public Readers(Databases databases) throws SQLException {
    stock = databases.connect("inventory");
    books = databases.connect("accounting");
  }

  /** The sales that both have booked since the count began. */
  public long seen() throws SQLException {
    return Math.min(count(stock), count(books));
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

  private long count(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SEEN)) {
      select.setObject(1, begin);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (stock) {
      books.close();
    }
  }
}
