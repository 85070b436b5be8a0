package coop.fourmiliere.bench;

import coop.fourmiliere.bench.figures.Rate;
import coop.fourmiliere.bench.load.Burst;
import java.time.Duration;
import java.util.Map;

/**
 * The shop and the raw limit beside it, with so many clients.
 *
 * @param raw what plain JDBC reached right before
 * @param burst what the tills reached
 * @param caughtUp from the last answer until stock and books had booked all
 * @param cpuMillis processor time until then, by process
 */
record Round(int clients, Rate raw, Burst burst, Duration caughtUp, Map<String, Long> cpuMillis) {

  /** The shop's sales per second in percent of the raw limit. */
  double percentOfRaw() {
    return burst.rate().percentOf(raw);
  }

  /** Processor milliseconds of the whole shop per sale. */
  double cpuMillisPerSale() {
    return cpuMillisPerSale(cpuMillis.values().stream().mapToLong(Long::longValue).sum());
  }

  double cpuMillisPerSale(String process) {
    return cpuMillisPerSale(cpuMillis.getOrDefault(process, 0L));
  }

  private double cpuMillisPerSale(long millis) {
    return (double) millis / burst.rate().count();
  }
}
