package coop.fourmiliere.bench;

import coop.fourmiliere.bench.figures.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All that one run measured.
 *
 * @param starts null when the shop ran already
 * @param one flat out, one till
 * @param bursts four tills, several times: a machine has faster and slower moments
 * @param eight eight tills
 * @param sustained a minute at a steady pace
 * @param close of a session of so many sales as the first round had
 * @param assortment the load of all that a till may sell
 * @param scans from the scanner's line to the till's page
 * @param scale from what happens on the scale to the till's page, four states
 * @param device percent of a core that the gateway's busiest thread of a device takes, at rest
 * @param readyMemory by process before any load, in kilobytes; {@code memory} after it
 */
record Figures(
    Starts starts,
    Round one,
    List<Round> bursts,
    Round eight,
    Round sustained,
    Duration close,
    Duration assortment,
    Latencies search,
    Latencies scans,
    Latencies scale,
    double device,
    Map<String, Long> readyMemory,
    Map<String, Long> memory) {

  /**
   * How long starts took.
   *
   * @param first on an empty data folder, demo import included
   * @param second on the folder that the first left
   * @param importTime from the upload of the demo catalogue to the answer
   * @param published until tills were offered all of it
   */
  record Starts(Duration first, Duration second, Duration importTime, Duration published) {}

  /** The burst in the middle, which the bars are about. */
  Round four() {
    return Round.median(bursts);
  }
}
