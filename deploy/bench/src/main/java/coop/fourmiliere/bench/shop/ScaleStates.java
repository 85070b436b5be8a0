package coop.fourmiliere.bench.shop;

import coop.fourmiliere.bench.figures.Latencies;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What happens on the simulated scale until the till's page is told. A weight that has come to rest
 * is not among it: how long that takes is the scale's business.
 */
public final class ScaleStates {

  private static final String SCALE = "/device/api/simulator/scale";
  private static final Map<String, Object> RESTLESS = Map.of("grams", 500, "stable", false);
  private static final Map<String, Object> TOO_MUCH = Map.of("grams", 99_000, "stable", true);
  private static final Map<String, Object> LESS_THAN_NOTHING = Map.of("grams", -50, "stable", true);
  private static final Map<String, Object> NOTHING = Map.of("grams", 0, "stable", true);

  private final ShopApi api;
  private final GatewayStream stream;

  private ScaleStates(ShopApi api, GatewayStream stream) {
    this.api = api;
    this.stream = stream;
  }

  /**
   * Moving, over, under and disconnected, in turn.
   *
   * @param rounds of all four
   * @throws IOException when one is not told within ten seconds
   */
  public static Latencies measure(ShopApi api, int rounds)
      throws IOException, InterruptedException {
    try (GatewayStream stream = GatewayStream.open(api)) {
      ScaleStates scale = new ScaleStates(api, stream);
      long[] took = new long[4 * rounds];
      for (int i = 0; i < took.length; i += 4) {
        took[i] = scale.until("moving", SCALE, RESTLESS);
        took[i + 1] = scale.until("over", SCALE, TOO_MUCH);
        took[i + 2] = scale.until("under", SCALE, LESS_THAN_NOTHING);
        scale.until("zero", SCALE, NOTHING);
        took[i + 3] = scale.until("disconnected", SCALE + "/unplug", Map.of());
        scale.until("zero", SCALE + "/plug", Map.of());
      }
      return Latencies.of(List.of(took));
    }
  }

  private long until(String state, String path, Map<String, Object> deed)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    api.post(path, deed);
    return stream.awaitScale(state) - begin;
  }
}
