package coop.fourmiliere.bench.figures;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long each of many requests took. */
public final class Latencies {

  private static final int WHOLE = 100;

  private final long[] sortedNanos;

  private Latencies(long[] sortedNanos) {
    this.sortedNanos = sortedNanos;
  }

  /**
   * Of all clients together.
   *
   * @param clients nanoseconds per request, of each client
   */
  public static Latencies of(List<long[]> clients) {
    long[] all = clients.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Latencies(all);
  }

  /** How many requests there were. */
  public int count() {
    return sortedNanos.length;
  }

  /**
   * The smallest measured time that at least {@code percent} of a hundred requests kept to.
   *
   * @param percent 1 to 100
   * @throws IllegalStateException when nothing was measured
   */
  public Duration percentile(int percent) {
    if (percent < 1 || percent > WHOLE) {
      throw new IllegalArgumentException("A percentile is 1 to 100, not " + percent);
    }
    if (sortedNanos.length == 0) {
      throw new IllegalStateException("Nothing was measured");
    }
    long rank = ((long) percent * sortedNanos.length + WHOLE - 1) / WHOLE;
    return Duration.ofNanos(sortedNanos[(int) rank - 1]);
  }
}
