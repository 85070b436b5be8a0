package coop.fourmiliere.bench.shop;

import coop.fourmiliere.bench.figures.Latencies;
import java.io.IOException;
import java.util.List;

/**
 * Scans on the gateway's serial line. The clock starts before the simulated scanner is told to
 * write, so a scan takes longer here than from its last byte.
 */
public final class Scans {

  private Scans() {}

  /**
   * Scans one code after the other, each when the one before was seen.
   *
   * @param warmUp so many more before, which do not count
   * @param everyMillis from one scan to the next, at least
   * @throws IOException when one is not seen within ten seconds
   */
  public static Latencies measure(ShopApi api, int warmUp, int count, long everyMillis)
      throws IOException, InterruptedException {
    try (GatewayStream stream = GatewayStream.open(api)) {
      for (int i = 0; i < warmUp; i++) {
        pause(one(api, stream, "WARM" + i), everyMillis);
      }
      return measure(api, stream, count, everyMillis);
    }
  }

  /** The same on a stream that somebody listens to already. */
  public static Latencies measure(ShopApi api, GatewayStream stream, int count, long everyMillis)
      throws IOException, InterruptedException {
    long[] took = new long[count];
    for (int i = 0; i < count; i++) {
      took[i] = one(api, stream, code(i));
      pause(took[i], everyMillis);
    }
    return Latencies.of(List.of(took));
  }

  /** The code of that scan, counted from 0. */
  public static String code(int scan) {
    return "BENCH" + scan;
  }

  private static long one(ShopApi api, GatewayStream stream, String code)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    api.scan(code);
    return stream.awaitScan(code) - begin;
  }

  private static void pause(long nanos, long everyMillis) throws InterruptedException {
    Thread.sleep(Math.max(0, everyMillis - nanos / 1_000_000));
  }
}
