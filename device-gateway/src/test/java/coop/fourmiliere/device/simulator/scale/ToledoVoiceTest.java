package coop.fourmiliere.device.simulator.scale;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToledoVoiceTest {

  private static final long MILLI = 1_000_000;
  private static final long RESTED = 1_000 * MILLI;

  private final SimulatedScale scale = SimulatedScale.of("toledo-8217", Duration.ofMillis(450));

  @Test
  void an_empty_scale_shows_zero() {
    assertEquals("0230302E3030300D", says("W", 0));
  }

  @Test
  void a_new_load_moves_before_it_rests() {
    scale.put(1234, true, 0);

    assertEquals("023F410D", says("W", 449 * MILLI));
    assertEquals("0230312E3233340D", says("W", 450 * MILLI));
  }

  @Test
  void a_restless_load_never_rests() {
    scale.put(1234, false, 0);

    assertEquals("023F410D", says("W", 3_600_000 * MILLI));
  }

  @ParameterizedTest
  @CsvSource({
    "15000, 0231352E3030300D",
    "15001, 023F420D",
    "-1,    023F440D",
    "1,     0230302E3030310D"
  })
  void a_load_is_told_as_weight_or_as_the_reason_why_not(int grams, String answer) {
    scale.put(grams, true, 0);

    assertEquals(answer, says("W", RESTED));
  }

  @Test
  void zero_takes_a_small_load_as_nothing() {
    scale.put(250, true, 0);

    assertEquals("023F500D", says("Z", RESTED));
    assertEquals("0230302E3030300D", says("W", RESTED));
  }

  @Test
  void zero_is_refused_for_a_load_far_from_it() {
    scale.put(301, true, 0);

    assertEquals("023F480D", says("Z", RESTED));
    assertEquals("0230302E3330310D", says("W", RESTED));
  }

  @Test
  void tare_takes_the_load_off_after_a_moment() {
    scale.put(200, true, 0);

    assertEquals("", says("T", RESTED));
    assertEquals("", hex(scale.idle(RESTED + 149 * MILLI)));
    assertEquals("023F600D", hex(scale.idle(RESTED + 150 * MILLI)));
    scale.put(700, true, RESTED);
    assertEquals("0230302E3530304E0D", says("W", 2 * RESTED));
  }

  @Test
  void a_tare_may_be_given_in_digits() {
    scale.put(700, true, 0);

    assertEquals("023F600D", says("T00200", RESTED));
    assertEquals("0230302E3530304E0D", says("W", RESTED));
  }

  @Test
  void a_lifted_container_is_below_its_tare() {
    scale.put(100, true, 0);
    says("T00200", RESTED);

    assertEquals("023F640D", says("W", RESTED));
  }

  @Test
  void clear_forgets_the_tare() {
    scale.put(700, true, 0);
    says("T00200", RESTED);

    assertEquals("023F400D", says("C", RESTED));
    assertEquals("0230302E3730300D", says("W", RESTED));
  }

  @Test
  void the_probe_of_other_tills_is_answered() {
    assertEquals("02450D" + hex("hello".getBytes(US_ASCII)), says("Ehello", 0));
    assertEquals("", says("F", 0));
    assertEquals("0230302E3030300D", says("W", 0));
  }

  @Test
  void the_self_test_passes() {
    assertEquals("020D", says("A", 0));
    assertEquals("023F400D", says("B", 0));
  }

  @Test
  void small_letters_and_noise_are_not_answered() {
    assertEquals("", says("w\r\n?0", 0));
  }

  private String says(String heard, long now) {
    return hex(scale.hear(heard.getBytes(US_ASCII), now));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
