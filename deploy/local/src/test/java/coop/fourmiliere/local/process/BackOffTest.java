package coop.fourmiliere.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff();

  @Test
  void each_crash_in_a_row_waits_twice_as_long_up_to_a_limit() {
    List<Long> waits =
        IntStream.range(0, 9)
            .mapToObj(i -> backOff.after(Duration.ofSeconds(1)).toMillis())
            .toList();

    assertEquals(List.of(250L, 500L, 1000L, 2000L, 4000L, 8000L, 15_000L, 15_000L, 15_000L), waits);
  }

  @Test
  void a_process_that_lived_a_minute_is_trusted_again() {
    backOff.after(Duration.ofSeconds(1));
    backOff.after(Duration.ofSeconds(1));

    Duration wait = backOff.after(Duration.ofSeconds(60));

    assertEquals(BackOff.FIRST, wait);
  }
}
