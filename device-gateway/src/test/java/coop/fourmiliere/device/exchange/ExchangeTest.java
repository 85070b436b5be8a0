package coop.fourmiliere.device.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.zvt.Apdu;
import coop.fourmiliere.device.zvt.ApduReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal says after an authorisation of 10.00 euro, and what is known then. */
class ExchangeTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(180),
          Duration.ofSeconds(600),
          Duration.ofSeconds(1));

  /** Status information of 10.00 euro, receipt 42: result 00 and 6C. */
  private static final String OK = "040F13 2700 04000000001000 0B000042 490978 870042 ";

  private static final String FAILED = "040F10 276C 04000000001000 0B000042 490978 ";

  private final Exchange exchange = new Exchange(LIMITS, 0);
  private final List<String> answers = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "800000 04FF010A 04FF0104 OK 060F00,              APPROVED, accepted",
    "849C00 84A000,                                   DECLINED, please wait and then refused",
    "849C00 800000 OK 060F00,                         APPROVED, please wait and then accepted",
    "840000 OK 060F00,                                APPROVED, accepted in the other spelling",
    "800000 OK 06D1080043415254452031 OK 060F00,      APPROVED, said twice the same",
    "800000 04FF010A 06D90100 OK 060F00,              APPROVED, a message that nobody knows between",
    "800000 848300 OK 060F00,                         APPROVED, the wish to stop was refused",
    "800000 FAILED 061E016C,                          DECLINED, failed",
    "800000 061E016C,                                 DECLINED, failed without a word on it",
    "800000 FAILED 060F00,                            DECLINED, done with a failure",
    "848300,                                          DECLINED, refused at once",
    "84A000,                                          DECLINED, not ready",
    "800000 060F00,                                   UNKNOWN, done without a word on the amount",
    "800000 040F02 2700 060F00,                       UNKNOWN, success without amount",
    "800000 040F07 04000000001000 060F00,             UNKNOWN, an amount without result",
    "800000 040F09 2700 04000000001001 060F00,        UNKNOWN, another amount",
    "800000 040F0C 2700 04000000001000 490756 060F00, UNKNOWN, another currency",
    "800000 040F09 276C 04000000009999 060F00,        UNKNOWN, a failure of another amount",
    "800000 040F09 276C 04000000009999 061E016C,      UNKNOWN, an abort of another amount",
    "800000 OK 061E016C,                              UNKNOWN, success and then abort",
    "800000 061E00,                                   UNKNOWN, abort without reason",
    "800000 061E0100,                                 UNKNOWN, abort because all is well",
    "800000 FAILED OK 060F00,                         UNKNOWN, failure and then success",
    "800000 OK FAILED 060F00,                         UNKNOWN, success and then failure"
  })
  void the_end_of_a_payment_is_judged(String said, Verdict.State state, String what) {
    say(said);

    Verdict verdict = Verdict.onPayment(exchange.ending().orElseThrow(), 1000);

    assertEquals(state, verdict.state(), what + ": " + verdict.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OK 060F00",
        "061E016C",
        "060F00",
        "800000",
        "800000 OK",
        "800000 FAILED",
        "800000 848300",
        "849C00",
        "849C00 OK 060F00",
        "849C00 061E016C",
        "04FF010A",
        ""
      })
  void nothing_has_ended_before_the_terminal_accepted_and_said_so(String said) {
    say(said);

    assertEquals(Optional.empty(), exchange.ending());
  }

  @Test
  void each_message_is_answered_and_no_answer_is_answered() {
    say("800000 04FF010A OK 06D1020041 06D10100 06DA00 060F00");

    assertEquals(List.of("800000", "800000", "800000", "800000", "848300", "800000"), answers);
  }

  @Test
  void lines_of_print_are_kept_in_order_and_what_came_too_early_is_not() {
    say("06D1020058 800000 06D1020041 06D3 05 2503070142 OK 060F00");

    assertEquals(List.of("A", "B"), exchange.ending().orElseThrow().lines());
  }

  @Test
  void the_customers_next_step_is_known() {
    say("800000 04FF010A");

    assertEquals("Insérez ou présentez la carte.", exchange.progress());
  }

  @Test
  void a_wish_to_stop_is_sent_once_and_not_before_the_terminal_has_begun() {
    Apdu abort = Apdu.of(0x06B0);

    assertEquals(Optional.empty(), exchange.stop());
    say("800000");
    assertEquals(Optional.of(abort), exchange.stop());
    assertEquals(Optional.empty(), exchange.stop());
  }

  @ParameterizedTest
  @CsvSource({
    "'',                  5",
    "04FF010A,            5",
    "800000,              180",
    "849C00,              5",
    "800000 OK,           180",
    "800000 FAILED,       180"
  })
  void a_terminal_that_falls_silent_leaves_it_unknown(String said, int seconds) {
    say(said);
    exchange.silence(seconds * SECOND);
    assertEquals(Optional.empty(), exchange.ending());

    exchange.silence(seconds * SECOND + 1);

    Ending ending = exchange.ending().orElseThrow();
    assertTrue(ending.broken());
    assertEquals(Verdict.State.UNKNOWN, Verdict.onPayment(ending, 1000).state());
    assertEquals(Verdict.State.UNKNOWN, Verdict.onReversal(ending, 1000).state());
  }

  @Test
  void a_terminal_that_talks_without_end_is_given_up() {
    say("800000");
    for (long now = 0; now <= 600; now += 100) {
      exchange.hear(Apdu.of(0x04FF, (byte) 0x0E), now * SECOND);
      exchange.silence(now * SECOND);
    }
    assertEquals(Optional.empty(), exchange.ending());

    exchange.silence(600 * SECOND + 1);

    assertTrue(exchange.ending().orElseThrow().broken());
  }

  @Test
  void a_line_that_is_lost_after_the_end_changes_nothing() {
    say("800000 OK 060F00");

    exchange.lost("the line was cut");

    assertEquals(
        Verdict.State.APPROVED, Verdict.onPayment(exchange.ending().orElseThrow(), 1000).state());
  }

  @ParameterizedTest
  @CsvSource({
    "800000 OK 060F00, APPROVED",
    "800000 040F09 27B4 04000000001000 061E01B4, APPROVED",
    "800000 040F09 27B4 04000000001001 061E01B4, UNKNOWN",
    "800000 061E01B4,  UNKNOWN",
    "84B400,           UNKNOWN",
    "800000 061E01B5,  DECLINED",
    "800000 060F00,    UNKNOWN"
  })
  void the_end_of_a_reversal_is_judged(String said, Verdict.State state) {
    say(said);

    assertEquals(state, Verdict.onReversal(exchange.ending().orElseThrow(), 1000).state());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_007, 99_991})
  void noise_never_makes_a_success_and_never_fails(long seed) {
    Random random = new Random(seed);
    int[] commands = {0x8000, 0x849C, 0x8483, 0x040F, 0x04FF, 0x06D1, 0x06D3, 0x060F, 0x061E};
    for (int round = 0; round < 5_000; round++) {
      Exchange noisy = new Exchange(LIMITS, 0);
      for (int message = 0; message < 12; message++) {
        byte[] noise = new byte[random.nextInt(60)];
        random.nextBytes(noise);
        int command = random.nextInt(10) == 0 ? random.nextInt(0x10000) : pick(commands, random);
        noisy.hear(Apdu.of(command, noise), 0);
      }
      noisy.lost("the end of the noise");

      Ending ending = noisy.ending().orElseThrow();

      assertTrue(Verdict.onPayment(ending, 1000).state() != Verdict.State.APPROVED);
    }
  }

  private static int pick(int[] commands, Random random) {
    return commands[random.nextInt(commands.length)];
  }

  private void say(String said) {
    String hex = said.replace("OK", OK).replace("FAILED", FAILED).replace(" ", "");
    new ApduReader()
        .feed(HexFormat.of().parseHex(hex))
        .forEach(
            message ->
                exchange
                    .hear(message, 0)
                    .ifPresent(
                        answer ->
                            answers.add(HexFormat.of().withUpperCase().formatHex(answer.bytes()))));
  }
}
