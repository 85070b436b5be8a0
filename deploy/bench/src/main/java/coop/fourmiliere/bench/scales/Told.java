package coop.fourmiliere.bench.scales;

import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.shop.GatewayStream;
import coop.fourmiliere.bench.shop.ShopApi;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the till was told of a load that lay on the scale until something was done.
 *
 * @param slowest until it was told for the first time that there is no weight
 * @param first the states that were told then
 * @param later the state that was told last, the first time, within what a simulated load needs to
 *     rest
 */
record Told(Duration slowest, Set<String> first, String later) {

  private static final String SCALE = "/device/api/simulator/scale";
  private static final int GRAMS = 500;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int SLOWEST = 100;

  /** As a load does while somebody looks at its weight. */
  private static final Duration RESTING = Duration.ofMillis(1_100);

  /** A simulated load rests after 0.45 s; a second more to tell it. */
  private static final Duration SETTLED = Duration.ofMillis(1_450);

  /**
   * Lays a load on the scale, does that to it, and again with another load.
   *
   * @throws IOException when a load or its end is not told within ten seconds
   */
  static Told after(Deed deed, int rounds, ShopApi api) throws IOException, InterruptedException {
    long[] took = new long[rounds];
    Set<String> first = new TreeSet<>();
    String later = "";
    try (GatewayStream stream = GatewayStream.open(api)) {
      for (int round = 0; round < rounds; round++) {
        // Another weight each time: some scales tell the same one once.
        int grams = GRAMS + 10 * round;
        api.post(SCALE, Map.of("grams", grams, "stable", true));
        stream.awaitLoad(grams);
        Thread.sleep(RESTING.toMillis());
        long begin = System.nanoTime();
        api.post(SCALE + deed.path(), deed.body());
        GatewayStream.Seen end = stream.awaitAnythingBut(grams, begin);
        took[round] = end.at() - begin;
        first.add(end.what());
        if (round == 0) {
          Thread.sleep(SETTLED.toMillis());
          later = stream.lastOfScale();
        }
        if (!deed.undoing().isEmpty()) {
          api.post(SCALE + deed.undoing(), Map.of());
        }
      }
    }
    return new Told(Latencies.of(List.of(took)).percentile(SLOWEST), first, later);
  }

  /** Milliseconds and states, as in {@code 121 moving, then over}. */
  String text() {
    String at = String.format(Locale.ROOT, "%.0f ", slowest.toNanos() / NANOS_PER_MILLI);
    String states = String.join(" or ", first);
    return at + (first.contains(later) ? states : states + ", then " + later);
  }
}
