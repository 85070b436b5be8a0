package coop.fourmiliere.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.shop.GatewayStream;
import coop.fourmiliere.bench.shop.Scans;
import coop.fourmiliere.bench.shop.ShopApi;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

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

  private static final Duration PRINTED_WITHIN = Duration.ofSeconds(30);
  private static final String LAST_SCAN = "LAST";

  private final ShopApi api;
  private final GatewayStream stream;
  private final List<String> scans = new ArrayList<>();
  private final List<String> weighings = new ArrayList<>();
  private final List<String> papers = new ArrayList<>();

  private BusyCounter(ShopApi api, GatewayStream stream) {
    this.api = api;
    this.stream = stream;
  }

  /**
   * Works for a minute.
   *
   * @throws IOException when the gateway refuses something, or a scan or a weighing does not come
   */
  static Work aMinute(ShopApi api) throws IOException, InterruptedException {
    try (GatewayStream stream = GatewayStream.open(api)) {
      return new BusyCounter(api, stream).work();
    }
  }

  private Work work() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    ExecutorService hand = Executors.newSingleThreadExecutor();
    try {
      Future<?> other =
          hand.submit(
              () -> {
                weighAndPrint();
                return null;
              });
      Latencies scans = scan();
      other.get();
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      return new Work(took, scans, SCANS, WEIGHINGS, papers, faults());
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause().getMessage(), failed);
    } finally {
      hand.shutdownNow();
    }
  }

  private Latencies scan() throws IOException, InterruptedException {
    Latencies measured = Scans.measure(api, stream, SCANS, SCAN_MILLIS);
    IntStream.range(0, SCANS).mapToObj(Scans::code).forEach(scans::add);
    return measured;
  }

  private void weighAndPrint() throws IOException, InterruptedException {
    for (int i = 0; i < WEIGHINGS; i++) {
      long begin = System.nanoTime();
      int grams = 100 + 10 * i;
      api.post("/device/api/simulator/scale", Map.of("grams", grams));
      weighings.add(Integer.toString(grams));
      if (i % 2 == 0) {
        ticket();
      }
      api.put("/device/api/display", Map.of("lines", List.of("Pommes", "TOTAL   " + i + ",00")));
      stream.awaitWeighing(grams);
      sleepUntil(begin, WEIGHING_MILLIS / 2);
      api.post("/device/api/simulator/scale", Map.of("grams", 0));
      sleepUntil(begin, WEIGHING_MILLIS);
    }
  }

  private static void sleepUntil(long begin, long millis) throws InterruptedException {
    Thread.sleep(Math.max(0, millis - (System.nanoTime() - begin) / 1_000_000));
  }

  /** Kept, acknowledged and printed. */
  private void ticket() throws IOException, InterruptedException {
    String id = UUID.randomUUID().toString();
    List<Map<String, Object>> elements = new ArrayList<>();
    elements.add(Map.of("kind", "text", "left", id));
    for (int line = 1; line < LINES; line++) {
      elements.add(Map.of("kind", "text", "left", "Article " + line, "right", line + ",50"));
    }
    elements.add(Map.of("kind", "cut"));
    api.put(
        "/device/api/tickets/" + id,
        Map.of("kind", "sale", "body", Map.of("lines", elements, "at", papers.size())));
    api.post("/device/api/tickets/" + id + "/acknowledged", Map.of());
    papers.add(id);
    api.put("/device/api/prints/" + id, Map.of("paper", Map.of("elements", elements)));
  }

  /** What was lost or doubled, and what is not printed after a while. */
  private List<String> faults() throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    long end = System.nanoTime() + PRINTED_WITHIN.toNanos();
    for (String paper : papers) {
      JsonNode job = api.get("/device/api/prints/" + paper);
      while (!isPrinted(job) && System.nanoTime() < end) {
        Thread.sleep(WEIGHING_MILLIS / 10);
        job = api.get("/device/api/prints/" + paper);
      }
      if (!isPrinted(job)) {
        faults.add(
            "The paper of %s is %s: %s."
                .formatted(paper, job.path("state").asText(), job.path("message").asText()));
      }
    }
    // One line carries all scans: what came twice came before this one.
    api.scan(LAST_SCAN);
    stream.awaitScan(LAST_SCAN);
    scans.add(LAST_SCAN);
    faults.addAll(Tally.faults("scan", scans, stream.scans()));
    faults.addAll(Tally.faults("weighing", weighings, stream.weighings()));
    return faults;
  }

  private static boolean isPrinted(JsonNode job) {
    return job.path("state").asText().equals("printed");
  }

  /**
   * What was done.
   *
   * @param scans how long each was on its way to the page
   * @param papers the ids of those that were asked for
   * @param faults a sentence for each thing that went wrong
   */
  record Work(
      Duration took,
      Latencies scans,
      int scanned,
      int weighings,
      List<String> papers,
      List<String> faults) {

    /** So much was done in these times together. */
    static String counts(List<Work> all) {
      return all.stream().mapToInt(Work::scanned).sum()
          + ", "
          + all.stream().mapToInt(Work::weighings).sum()
          + ", "
          + all.stream().mapToInt(work -> work.papers().size()).sum();
    }
  }
}
