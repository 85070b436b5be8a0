package coop.fourmiliere.device.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff = new BackOff();

  @Test
  void each_wait_is_twice_the_one_before_up_to_two_seconds() {
    List<Long> waits =
        Stream.generate(() -> backOff.after(Duration.ZERO).toMillis()).limit(6).toList();

    assertEquals(List.of(250L, 500L, 1000L, 2000L, 2000L, 2000L), waits);
  }

  @Test
  void a_line_that_was_good_for_a_while_is_tried_again_soon() {
    backOff.after(Duration.ZERO);
    backOff.after(Duration.ZERO);

    assertEquals(Duration.ofMillis(250), backOff.after(Duration.ofSeconds(5)));
  }
}
