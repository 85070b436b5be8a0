package coop.fourmiliere.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void a_sale_is_due_when_the_pace_says_even_if_the_one_before_was_late() {
    long due = new Pace(50).due(1_000, 3, 999_999_999);

    assertEquals(1_000 + 60_000_000, due);
  }

  @Test
  void flat_out_a_sale_is_due_at_once() {
    long due = Pace.FLAT_OUT.due(1_000, 3, 5_000);

    assertEquals(5_000, due);
  }
}
