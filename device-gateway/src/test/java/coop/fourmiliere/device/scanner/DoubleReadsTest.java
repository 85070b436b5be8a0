package coop.fourmiliere.device.scanner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoubleReadsTest {

  private static final long MILLI = 1_000_000;

  private final DoubleReads reads = new DoubleReads(Duration.ofMillis(300));

  @Test
  void the_first_read_of_a_code_counts() {
    assertFalse(reads.isAgain("A", Long.MIN_VALUE));
  }

  @Test
  void the_same_code_within_the_window_is_the_same_scan() {
    reads.isAgain("A", 0);

    assertTrue(reads.isAgain("A", 299 * MILLI));
  }

  @Test
  void the_same_article_a_moment_later_is_a_second_one() {
    reads.isAgain("A", 0);

    assertFalse(reads.isAgain("A", 300 * MILLI));
  }

  @Test
  void another_code_counts_at_once() {
    reads.isAgain("A", 0);

    assertFalse(reads.isAgain("B", MILLI));
    assertFalse(reads.isAgain("A", 2 * MILLI));
  }

  @Test
  void a_scanner_that_keeps_repeating_makes_one_scan() {
    reads.isAgain("A", 0);

    for (long at = 1; at < 50; at++) {
      assertTrue(reads.isAgain("A", at * 200 * MILLI));
    }
  }
}
