package coop.fourmiliere.bench.soak;

import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.shop.Scans;
import coop.fourmiliere.bench.shop.ShopApi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What hands do at a counter, ten times over: where a busy one has a scan in two seconds, a
 * weighing in twenty and a ticket in forty, this one has five scans in a second, a weighing in two
 * and a ticket, kept and printed, in four.
 */
final class BusyCounter {

  private static final int SCANS = 300;
  private static final long SCAN_MILLIS = 200;
  private static final int WEIGHINGS = 30;
  private static final long WEIGHING_MILLIS = 2_000;
  private static final int LINES = 25;

  private final ShopApi api;
  private int tickets;

  private BusyCounter(ShopApi api) {
    this.api = api;
  }

  /** Works for a minute. */
  static Work aMinute(int port) throws Exception {
    ShopApi api = ShopApi.signIn(port);
    BusyCounter counter = new BusyCounter(api);
    long begin = System.nanoTime();
    ExecutorService hand = Executors.newSingleThreadExecutor();
    try {
      Future<?> other =
          hand.submit(
              () -> {
                counter.weighAndPrint();
                return null;
              });
      Latencies scans = Scans.measure(api, 0, SCANS, SCAN_MILLIS);
      other.get();
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      return new Work(took, scans, SCANS, WEIGHINGS, counter.tickets);
    } finally {
      hand.shutdownNow();
    }
  }

  private void weighAndPrint() throws IOException, InterruptedException {
    for (int i = 0; i < WEIGHINGS; i++) {
      long next = System.nanoTime() + Duration.ofMillis(WEIGHING_MILLIS).toNanos();
      api.post("/device/api/simulator/scale", Map.of("grams", 100 + 10 * i));
      if (i % 2 == 0) {
        ticket();
      }
      api.put("/device/api/display", Map.of("lines", List.of("Pommes", "TOTAL   " + i + ",00")));
      Thread.sleep(WEIGHING_MILLIS / 2);
      api.post("/device/api/simulator/scale", Map.of("grams", 0));
      Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
    }
  }

  /** Kept, acknowledged and printed. */
  private void ticket() throws IOException, InterruptedException {
    UUID id = UUID.randomUUID();
    List<Map<String, Object>> elements = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      elements.add(Map.of("kind", "text", "left", "Article " + line, "right", line + ",50"));
    }
    elements.add(Map.of("kind", "cut"));
    api.put(
        "/device/api/tickets/" + id,
        Map.of("kind", "sale", "body", Map.of("lines", elements, "at", tickets)));
    api.post("/device/api/tickets/" + id + "/acknowledged", Map.of());
    api.put("/device/api/prints/" + id, Map.of("paper", Map.of("elements", elements)));
    tickets++;
  }

  /**
   * What was done.
   *
   * @param scans how long each was on its way to the page
   */
  record Work(Duration took, Latencies scans, int scanned, int weighings, int tickets) {

    Work plus(Work other) {
      return new Work(
          took.plus(other.took),
          scans,
          scanned + other.scanned,
          weighings + other.weighings,
          tickets + other.tickets);
    }

    String counts() {
      return scanned + ", " + weighings + ", " + tickets;
    }
  }
}
