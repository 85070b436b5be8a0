package coop.fourmiliere.bench.soak;

import java.util.Locale;

/**
 * One minute of the gateway.
 *
 * @param before as it was at its start
 * @param after as it was at its end
 * @param liveBytes what was alive in its heap then
 */
record Minute(Footprint before, Footprint after, long liveBytes, BusyCounter.Work work) {

  private static final double KILOBYTES_PER_MEGABYTE = 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  double megabytes() {
    return after.pssKilobytes() / KILOBYTES_PER_MEGABYTE;
  }

  double liveMegabytes() {
    return liveBytes / (KILOBYTES_PER_MEGABYTE * KILOBYTES_PER_MEGABYTE);
  }

  long threads() {
    return after.threads();
  }

  long files() {
    return after.files();
  }

  double cpuPercent() {
    return (after.cpuMillis() - before.cpuMillis()) * 100.0 / work.took().toMillis();
  }

  /** The 99th percentile of a scan's way to the page, in milliseconds. */
  double slowScan() {
    return work.scans().percentile(99).toNanos() / NANOS_PER_MILLI;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f MB, %.2f MB alive, %d threads, %d files, %.1f %% of a core, scan p99 %.1f ms",
        megabytes(),
        liveMegabytes(),
        threads(),
        files(),
        cpuPercent(),
        slowScan());
  }
}
