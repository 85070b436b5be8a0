package coop.fourmiliere.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {

  @ParameterizedTest
  @CsvSource({"1,1", "50,50", "95,95", "99,99", "100,100"})
  void of_a_hundred_requests_the_nth_is_the_nth_percentile(int percent, long nanos) {
    Latencies latencies = Latencies.of(List.of(LongStream.rangeClosed(1, 100).toArray()));

    assertEquals(Duration.ofNanos(nanos), latencies.percentile(percent));
  }

  @ParameterizedTest
  @CsvSource({"50,20", "66,20", "67,30", "99,30"})
  void a_percentile_is_a_time_that_was_measured_never_one_in_between(int percent, long nanos) {
    Latencies latencies = Latencies.of(List.of(new long[] {30, 10}, new long[] {20}));

    assertEquals(Duration.ofNanos(nanos), latencies.percentile(percent));
  }

  @Test
  void the_requests_of_all_clients_count_together() {
    Latencies latencies = Latencies.of(List.of(new long[] {1, 2}, new long[] {3}, new long[0]));

    assertEquals(3, latencies.count());
  }

  @Test
  void of_nothing_there_is_no_percentile() {
    Latencies nothing = Latencies.of(List.of());

    assertThrows(IllegalStateException.class, () -> nothing.percentile(50));
  }

  @ParameterizedTest
  @CsvSource({"0", "101"})
  void a_percentile_outside_of_a_hundred_is_refused(int percent) {
    Latencies latencies = Latencies.of(List.of(new long[] {1}));

    assertThrows(IllegalArgumentException.class, () -> latencies.percentile(percent));
  }
}
