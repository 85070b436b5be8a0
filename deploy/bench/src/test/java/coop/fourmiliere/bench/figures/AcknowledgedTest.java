package coop.fourmiliere.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {

  private final Acknowledged sales = new Acknowledged();

  @Test
  void a_reader_is_as_late_as_the_oldest_sale_that_it_has_not_seen() {
    sales.add(1_000);
    sales.add(2_000);
    sales.add(5_000);

    Duration lag = sales.lag(1, 9_000);

    assertEquals(Duration.ofNanos(7_000), lag);
  }

  @Test
  void a_reader_that_has_seen_all_is_not_late() {
    sales.add(1_000);

    Duration lag = sales.lag(1, 9_000);

    assertEquals(Duration.ZERO, lag);
  }

  @Test
  void a_reader_may_be_ahead_of_the_answer_to_the_till() {
    sales.add(1_000);

    Duration lag = sales.lag(2, 9_000);

    assertEquals(Duration.ZERO, lag);
  }
}
