package coop.fourmiliere.bench;

import coop.fourmiliere.bench.figures.Rate;
import coop.fourmiliere.bench.load.Burst;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
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

  /** Of an odd number of rounds the one in the middle, by what it reached of the raw limit. */
  static Round median(List<Round> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Round::percentOfRaw))
        .toList()
        .get(rounds.size() / 2);
  }

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
