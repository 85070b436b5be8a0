package coop.fourmiliere.bench;

import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.raw.RawLimit;
import coop.fourmiliere.bench.shop.OwnShop;
import coop.fourmiliere.bench.shop.ShopApi;
import coop.fourmiliere.bench.shop.ShopHome;
import coop.fourmiliere.bench.shop.StartReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One run: starts a shop of its own twice and measures it, or measures one that runs.
 *
 * <p>Arguments: {@code own <project> <empty folder> <port>} or {@code running <data folder>}.
 */
public final class Bench {

  private static final int BURSTS = 5;
  private static final int SALES = 2000;
  private static final double STEADY_SHARE = 0.16;
  private static final int POLL_MILLIS = 100;

  private final PrintStream out;

  private Bench(PrintStream out) {
    this.out = out;
  }

  /** Runs and prints; a shop that can't be measured ends it with an error. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Bench bench = new Bench(out);
    String date = LocalDate.now(java.time.ZoneId.systemDefault()).toString();
    String machine = Machine.describe() + ", load before " + Machine.load();
    Figures figures =
        arguments[0].equals("own")
            ? bench.own(
                Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]))
            : bench.running(new ShopHome(Path.of(arguments[1])), null);
    out.println("\nTaken on " + date + " on " + machine + ".\n");
    out.println(new Report(figures).text());
  }

  private Figures own(Path root, Path folder, int port) throws Exception {
    say("first start");
    long begin = System.nanoTime();
    Duration first;
    StartReport report;
    try (OwnShop shop = OwnShop.start(root, folder, port)) {
      awaitAssortment(port);
      first = since(begin);
      report = shop.report();
      shop.awaitSettled();
    }
    say("second start");
    begin = System.nanoTime();
    try (OwnShop shop = OwnShop.start(root, folder, port)) {
      awaitAssortment(port);
      Duration second = since(begin);
      Figures.Starts starts =
          new Figures.Starts(
              first,
              second,
              report.importTime().orElseThrow(),
              report.importedAndPublished().orElseThrow());
      return running(new ShopHome(folder), starts);
    }
  }

  /** Ready is what says so and serves what a till needs. */
  private static void awaitAssortment(int port) throws IOException, InterruptedException {
    ShopApi api = ShopApi.signIn(port);
    while (!api.isHealthy() || api.assortment().isEmpty()) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  private Figures running(ShopHome home, Figures.Starts starts) throws Exception {
    Measuring measuring = new Measuring(home, ShopApi.signIn(home.port()));
    Map<String, Long> readyMemory = measuring.memory();
    say("warm-up");
    measuring.warmUp();
    try (RawLimit raw = measuring.openRaw()) {
      List<UUID> till = measuring.openTills(1);
      Round one = round(measuring, raw, till);
      List<Round> bursts = new ArrayList<>();
      for (int i = 0; i < BURSTS; i++) {
        bursts.add(round(measuring, raw, measuring.openTills(4)));
      }
      Round eight = round(measuring, raw, measuring.openTills(8));
      Round four = Round.median(bursts);
      double pace = four.raw().perSecond() * STEADY_SHARE;
      say("a minute at %.0f sales/s".formatted(pace));
      Round sustained = measuring.sustained(four.raw(), measuring.openTills(4), pace);
      say("close, search, scans, scale");
      Duration close = measuring.close(till.get(0), SALES);
      Latencies search = measuring.search();
      Latencies scans = measuring.scans();
      Latencies scale = measuring.scaleStates();
      double device = measuring.device();
      Duration assortment = measuring.assortment();
      return new Figures(
          starts,
          one,
          bursts,
          eight,
          sustained,
          close,
          assortment,
          search,
          scans,
          scale,
          device,
          readyMemory,
          measuring.memory());
    }
  }

  private Round round(Measuring measuring, RawLimit raw, List<UUID> tills) throws Exception {
    say(SALES + " sales, clients: " + tills.size());
    return measuring.round(raw, tills, SALES);
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private void say(String what) {
    out.println("bench: " + what + " ...");
  }
}
