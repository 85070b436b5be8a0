package coop.fourmiliere.bench.soak;

import coop.fourmiliere.bench.figures.Table;
import coop.fourmiliere.bench.shop.OwnShop;
import coop.fourmiliere.bench.shop.ShopHome;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a shop of its own, keeps its counter busy and looks at its gateway once a minute.
 *
 * <p>Arguments: {@code <project> <empty folder> <port> <minutes>}.
 */
public final class Soak {

  private static final String GATEWAY = "device-gateway";

  private Soak() {}

  /** Runs and prints; what the gateway refuses or loses ends it with an error. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    int minutes = Integer.parseInt(arguments[3]);
    try (OwnShop shop = OwnShop.start(Path.of(arguments[0]), folder, port)) {
      shop.awaitSettled();
      ShopHome home = new ShopHome(folder);
      List<Minute> all = new ArrayList<>();
      for (int i = 1; i <= minutes; i++) {
        Footprint before = Footprint.of(home.child(GATEWAY));
        BusyCounter.Work work = BusyCounter.aMinute(port);
        all.add(new Minute(before, Footprint.of(home.child(GATEWAY)), work));
        out.println("soak: minute " + i + ": " + all.get(i - 1));
      }
      out.println("\n" + table(all));
    }
  }

  /** Six rows, each the mean or the worst of a sixth of the time. */
  private static Table table(List<Minute> all) {
    Table table =
        new Table(
            "minutes",
            "PSS, MB",
            "threads",
            "open files",
            "CPU, % of a core",
            "scan on the page, worst p99, ms",
            "scans, weighings, tickets");
    int rows = Math.min(6, all.size());
    for (int row = 0; row < rows; row++) {
      int from = row * all.size() / rows;
      int to = (row + 1) * all.size() / rows;
      List<Minute> part = all.subList(from, to);
      table.row(
          (from + 1) + " to " + to,
          "%.1f".formatted(part.stream().mapToDouble(Minute::megabytes).average().orElseThrow()),
          Long.toString(part.stream().mapToLong(Minute::threads).max().orElseThrow()),
          Long.toString(part.stream().mapToLong(Minute::files).max().orElseThrow()),
          "%.1f".formatted(part.stream().mapToDouble(Minute::cpuPercent).average().orElseThrow()),
          "%.1f".formatted(part.stream().mapToDouble(Minute::slowScan).max().orElseThrow()),
          part.stream().map(Minute::work).reduce(BusyCounter.Work::plus).orElseThrow().counts());
    }
    return table;
  }
}
