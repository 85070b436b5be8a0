package coop.fourmiliere.bench;

import coop.fourmiliere.bench.figures.Bar;
import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.figures.Table;
import coop.fourmiliere.bench.shop.Processes;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a run as tables. */
final class Report {

  private static final double KILOBYTES_PER_MEGABYTE = 1024;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Figures figures;

  Report(Figures figures) {
    this.figures = figures;
  }

  /** Sales, bars, processes. */
  String text() {
    return String.join("\n", sales().toString(), bars().toString(), processes().toString());
  }

  private Table sales() {
    Table table = new Table("PUT of a sale", "1 client", "4 clients", "8 clients", "4, steady");
    row(table, "sales/s", round -> round.burst().rate().toString());
    row(table, "p50, ms", round -> millis(round.burst().latencies(), 50));
    row(table, "p95, ms", round -> millis(round.burst().latencies(), 95));
    row(table, "p99, ms", round -> millis(round.burst().latencies(), 99));
    row(table, "raw JDBC, transactions/s", round -> round.raw().toString());
    row(table, "sales/s in % of raw", round -> number(round.percentOfRaw()));
    row(table, "CPU-ms per sale, all processes", r -> number(r.cpuMillisPerSale()));
    row(table, "stock and books behind, s", r -> number(seconds(r.caughtUp())));
    row(table, "sales", round -> Long.toString(round.burst().rate().count()));
    return table;
  }

  private void row(Table table, String name, Function<Round, String> cell) {
    Stream<String> cells =
        Stream.of(figures.one(), figures.four(), figures.eight(), figures.sustained()).map(cell);
    table.row(Stream.concat(Stream.of(name), cells).toArray(String[]::new));
  }

  private Table bars() {
    Table table = new Table("figure", "measured", "bar", "");
    Round four = figures.four();
    Bar.atLeast(40, "%").addTo(table, "burst at 4 clients, of raw: " + all(), four.percentOfRaw());
    Bar.atMost(10, "s").addTo(table, "caught up after it", seconds(four.caughtUp()));
    Round steady = figures.sustained();
    Bar.atLeast(15, "%").addTo(table, "steady for a minute, of raw", steady.percentOfRaw());
    Bar.atMost(2, "s").addTo(table, "worst lag meanwhile", seconds(steady.caughtUp()));
    Bar.atMost(6, "ms").addTo(table, "CPU per sale, burst", four.cpuMillisPerSale());
    Bar.atMost(6, "ms").addTo(table, "CPU per sale, steady", steady.cpuMillisPerSale());
    Bar.atMost(60, "ms").addTo(table, "p99 of PUT at 4 clients", p99(four.burst().latencies()));
    Bar.atMost(1000, "ms")
        .addTo(table, "close of a session of 2000 sales", millis(figures.close()));
    Bar.atMost(1024 * 1.6, "MB")
        .addTo(table, "memory of all processes, PSS", megabytes(Processes.total(figures.memory())));
    Bar.atMost(20, "ms").addTo(table, "a scan on the till's page, p99", p99(figures.scans()));
    Bar.atMost(200, "ms")
        .addTo(table, "a scale's state on the till's page, p99", p99(figures.scale()));
    Bar.atMost(1, "%").addTo(table, "a device that is read, of a core", figures.device());
    addStarts(table);
    table.row("search of the catalogue, p99", millis(figures.search(), 99) + " ms", "", "");
    table.row("a till's data, all of it", number(millis(figures.assortment())) + " ms", "", "");
    return table;
  }

  /** What each burst reached, the worst first; the one in the middle is measured by the bar. */
  private String all() {
    return figures.bursts().stream()
        .map(Round::percentOfRaw)
        .sorted()
        .map(Report::number)
        .collect(Collectors.joining(", "));
  }

  private void addStarts(Table table) {
    Figures.Starts starts = figures.starts();
    if (starts == null) {
      return;
    }
    Bar.atMost(40, "s").addTo(table, "first start, demo import included", seconds(starts.first()));
    Bar.atMost(25, "s").addTo(table, "second start", seconds(starts.second()));
    Bar.atMost(5, "s").addTo(table, "import of the catalogue", seconds(starts.importTime()));
    table.row(
        "the same, until tills are offered it", number(seconds(starts.published())) + " s", "", "");
  }

  private Table processes() {
    Table table =
        new Table(
            "process",
            "PSS when ready, MB",
            "PSS after load, MB",
            "CPU-ms per sale at 4",
            "4, steady");
    for (String name : figures.memory().keySet()) {
      table.row(
          name,
          number(megabytes(figures.readyMemory().getOrDefault(name, 0L))),
          number(megabytes(figures.memory().get(name))),
          String.format(Locale.ROOT, "%.2f", figures.four().cpuMillisPerSale(name)),
          String.format(Locale.ROOT, "%.2f", figures.sustained().cpuMillisPerSale(name)));
    }
    return table.row(
        "all",
        number(megabytes(total(figures.readyMemory()))),
        number(megabytes(total(figures.memory()))),
        String.format(Locale.ROOT, "%.2f", figures.four().cpuMillisPerSale()),
        String.format(Locale.ROOT, "%.2f", figures.sustained().cpuMillisPerSale()));
  }

  private static long total(Map<String, Long> byName) {
    return Processes.total(byName);
  }

  private static double p99(Latencies latencies) {
    return millis(latencies.percentile(99));
  }

  private static String millis(Latencies latencies, int percent) {
    return number(millis(latencies.percentile(percent)));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / NANOS_PER_MILLI;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS_PER_SECOND;
  }

  private static double megabytes(long kilobytes) {
    return kilobytes / KILOBYTES_PER_MEGABYTE;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
