package coop.fourmiliere.device.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.pairing.PairingCode.Answer;
import coop.fourmiliere.testkit.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PairingCodeTest {

  private final MovableClock clock = new MovableClock();
  private final PairingCode code = new PairingCode(clock);

  @Test
  void the_code_that_is_shown_is_right_once() {
    String shown = code.show().code();

    assertTrue(shown.matches("[0-9]{6}"), shown);
    assertEquals(Answer.RIGHT, code.use(shown));
    assertEquals(Answer.WRONG, code.use(shown));
  }

  @Test
  void the_page_shows_the_same_code_as_long_as_it_lasts() {
    String shown = code.show().code();
    clock.advance(Duration.ofMinutes(4));

    assertEquals(shown, code.show().code());
  }

  @Test
  void a_code_of_more_than_five_minutes_ago_is_wrong() {
    String shown = code.show().code();
    clock.advance(Duration.ofMinutes(5));

    assertEquals(Answer.WRONG, code.use(shown));
  }

  @Test
  void where_no_page_shows_a_code_none_is_right() {
    assertEquals(Answer.WRONG, code.use("000000"));
  }

  @Test
  void after_five_wrong_codes_even_the_right_one_waits_a_minute_and_is_another() {
    String shown = code.show().code();
    guess(5);
    assertEquals(Answer.LOCKED, code.use(shown));

    clock.advance(Duration.ofMinutes(1));

    assertNotEquals(shown, code.show().code());
    assertEquals(Answer.RIGHT, code.use(code.show().code()));
  }

  @Test
  void four_wrong_codes_are_forgiven_by_a_right_one() {
    guess(4);
    code.use(code.show().code());

    guess(4);

    assertEquals(Answer.RIGHT, code.use(code.show().code()));
  }

  private void guess(int times) {
    for (int at = 0; at < times; at++) {
      assertEquals(Answer.WRONG, code.use("no"));
    }
  }
}
