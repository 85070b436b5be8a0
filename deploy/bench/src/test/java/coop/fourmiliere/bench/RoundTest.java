package coop.fourmiliere.bench;

import static org.junit.jupiter.api.Assertions.assertSame;

import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.figures.Rate;
import coop.fourmiliere.bench.load.Burst;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTest {

  @Test
  void the_one_in_the_middle_is_chosen_by_its_share_of_raw_and_not_by_its_rate() {
    Round fastest = round(900, 3000);
    Round middle = round(600, 1500);
    Round slowest = round(500, 1000);

    assertSame(middle, Round.median(List.of(slowest, fastest, middle)));
  }

  private static Round round(long sales, long raw) {
    Latencies latencies = Latencies.of(List.of(new long[] {1}));
    Burst burst = new Burst(new Rate(sales, Duration.ofSeconds(1)), latencies);
    Rate limit = new Rate(raw, Duration.ofSeconds(1));
    return new Round(4, limit, burst, Duration.ZERO, Map.of());
  }
}
