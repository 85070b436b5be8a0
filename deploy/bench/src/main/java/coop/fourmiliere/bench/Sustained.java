package coop.fourmiliere.bench;

import coop.fourmiliere.bench.figures.Acknowledged;
import coop.fourmiliere.bench.shop.Readers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks, while tills sell, how far behind stock and books are. */
final class Sustained {

  private static final long LOOK_MILLIS = 500;

  private final Acknowledged acknowledged;
  private final Readers readers;
  private Duration worst = Duration.ZERO;

  Sustained(Acknowledged acknowledged, Readers readers) {
    this.acknowledged = acknowledged;
    this.readers = readers;
  }

  /** Does the work, looking twice a second until it is done. */
  <T> T during(Callable<T> selling) throws Exception {
    ExecutorService hand = Executors.newSingleThreadExecutor();
    try {
      Future<T> sold = hand.submit(selling);
      while (true) {
        try {
          return sold.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          look();
        }
      }
    } finally {
      hand.shutdownNow();
    }
  }

  private void look() throws SQLException {
    Duration lag = acknowledged.lag(readers.seen(), System.nanoTime());
    worst = lag.compareTo(worst) > 0 ? lag : worst;
  }

  /** The age of the oldest sale that was not booked yet, at its worst. */
  Duration worstLag() {
    return worst;
  }
}
