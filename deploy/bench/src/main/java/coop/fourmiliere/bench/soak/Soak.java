package coop.fourmiliere.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.bench.figures.Table;
import coop.fourmiliere.bench.shop.OwnShop;
import coop.fourmiliere.bench.shop.ShopApi;
import coop.fourmiliere.bench.shop.ShopHome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a shop of its own, twice, keeps its counter busy, looks at its gateway once a minute and
 * judges what it saw.
 *
 * <p>Arguments: {@code <project> <empty folder> <port> <minutes>}.
 */
public final class Soak {

  private static final String GATEWAY = "device-gateway";
  private static final int MINUTES_AT_LEAST = 3;

  private final PrintStream out;
  private final ShopHome home;
  private final int port;
  private final PaperRoll roll = new PaperRoll();
  private final List<Minute> all = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Soak(PrintStream out, ShopHome home, int port) {
    this.out = out;
    this.home = home;
    this.port = port;
  }

  /** Runs and prints; ends with 1 and a sentence for each thing that is wrong. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    int minutes = Integer.parseInt(arguments[3]);
    if (minutes < MINUTES_AT_LEAST) {
      throw new IllegalArgumentException("There is nothing to compare in less than three minutes");
    }
    Soak soak = new Soak(out, new ShopHome(folder), port);
    Path root = Path.of(arguments[0]);
    try (OwnShop first = OwnShop.start(root, folder, port)) {
      first.awaitSettled();
    }
    // A first start notes what the next ones need: only from then on a gateway is as it stays.
    try (OwnShop shop = OwnShop.start(root, folder, port)) {
      soak.run(minutes);
    }
    System.exit(soak.judge(minutes) ? 0 : 1);
  }

  private void run(int minutes) throws InterruptedException {
    long pid = home.child(GATEWAY);
    try {
      // The first count makes the gateway start a thread for it, which stays.
      LiveHeap.bytes(pid);
      for (int minute = 1; minute <= minutes; minute++) {
        Footprint before = Footprint.of(pid);
        // Signed in anew, since a token ends.
        ShopApi api = ShopApi.signIn(port);
        BusyCounter.Work work = BusyCounter.aMinute(api);
        if (home.child(GATEWAY) != pid) {
          throw new IOException("The gateway was started anew");
        }
        Footprint after = Footprint.of(pid);
        all.add(new Minute(before, after, LiveHeap.bytes(pid), work));
        out.println("soak: minute " + minute + ": " + all.get(minute - 1));
        faults.addAll(work.faults());
        roll.look(lines(api));
      }
    } catch (IOException | IllegalStateException stopped) {
      faults.add("It ended in minute " + (all.size() + 1) + ": " + stopped.getMessage());
    }
  }

  private static List<String> lines(ShopApi api) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : api.get("/device/api/simulator/printer").path("lines")) {
      lines.add(line.path("text").asText());
    }
    return lines;
  }

  private boolean judge(int minutes) {
    List<Part> parts = Part.of(all);
    if (!parts.isEmpty()) {
      out.println("\n" + table(parts));
    }
    List<String> papers = all.stream().flatMap(minute -> minute.work().papers().stream()).toList();
    faults.addAll(Tally.faults("paper", papers, roll.papers()));
    if (all.size() == minutes) {
      faults.addAll(Growth.faults(parts));
    }
    faults.forEach(fault -> out.println("soak: FAILED: " + fault));
    if (faults.isEmpty()) {
      out.println("soak: nothing was lost or doubled, all was printed, nothing grew");
    }
    return faults.isEmpty();
  }

  private static Table table(List<Part> parts) {
    Table table =
        new Table(
            "minutes",
            "PSS, MB",
            "live heap, MB",
            "threads",
            "open files",
            "CPU, % of a core",
            "scan on the page, worst p99, ms",
            "scans, weighings, tickets");
    parts.forEach(part -> table.row(part.cells()));
    return table;
  }
}
