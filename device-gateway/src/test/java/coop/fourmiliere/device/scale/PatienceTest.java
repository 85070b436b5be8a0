package coop.fourmiliere.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Milliseconds that a scale needed to speak, and the silence that is borne then. */
class PatienceTest {

  private final Patience patience = new Patience(Duration.ofMillis(60), Duration.ofMillis(500));

  @ParameterizedTest
  @CsvSource({
    "a scale that is not known yet,          '',                                     500",
    "nor after its first words,              '100 100 100 100 100 100',              500",
    "one that speaks ten times a second,     '100 100 100 100 100 100 100',          180",
    "the same that was late two times,       '100 480 100 100 100 100 900 100 100',  180",
    "one that speaks in pairs,               '5 200 5 200 5 200 5 200 5',            360",
    "one that is quick to answer,            '5 5 5 5 5 5 5 5 5',                    60",
    "one that takes its time,                '250 250 250 250 250 250 250 250 250',  450",
    "one that takes more than may be borne,  '400 400 400 400 400 400 400 400 400',  500",
    "one that was quick and became slow,     '5 5 5 5 5 5 5 5 5 90 90 90',           162",
  })
  void nearly_two_usual_pauses_are_borne(String scale, String pauses, long borne) {
    Arrays.stream(pauses.split(" "))
        .filter(pause -> !pause.isEmpty())
        .forEach(pause -> patience.note(Duration.ofMillis(Long.parseLong(pause)).toNanos()));

    assertEquals(Duration.ofMillis(borne).toNanos(), patience.bearable(), scale);
  }
}
