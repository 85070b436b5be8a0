package coop.fourmiliere.device.payment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The line is cut at every step of a payment, on a real socket, with and without a restart of the
 * gateway: the terminal's own book says where the money is.
 */
@Timeout(120)
class CutLineTest {

  private static final long AMOUNT = 1234;

  /** What a terminal says about a payment: accepted, twice progress, status, four lines, done. */
  private static final int MESSAGES = 9;

  private static final int REFUSAL_MESSAGES = 5;
  private static final int UNTIL_TOLD = 4;

  @TempDir Path folder;

  static Stream<Arguments> steps() {
    return stepsOf(MESSAGES);
  }

  static Stream<Arguments> refusalSteps() {
    return stepsOf(REFUSAL_MESSAGES);
  }

  private static Stream<Arguments> stepsOf(int messages) {
    return IntStream.range(0, messages)
        .boxed()
        .flatMap(
            step ->
                Stream.of(true, false)
                    .flatMap(
                        finishes ->
                            Stream.of(true, false)
                                .map(restart -> Arguments.of(step, finishes, restart))));
  }

  @ParameterizedTest(name = "cut after {0} messages, terminal finishes {1}, restart {2}")
  @MethodSource("steps")
  void money_moves_at_most_once_and_the_answer_agrees_with_the_book(
      int step, boolean finishes, boolean restart) throws Exception {
    try (Cards cards = Cards.on()) {
      UUID id = UuidV7.next();
      PaymentView answer = payThroughACut(cards, id, "approve", step, finishes, restart);

      boolean moved = finishes || step >= UNTIL_TOLD;
      // What the terminal told before the break is gone with the gateway that heard it.
      boolean provable = step >= UNTIL_TOLD && !restart;
      assertEquals(provable ? PaymentState.APPROVED : PaymentState.UNKNOWN, answer.state());
      assertEquals(2, cards.authorisations(), "the one before and this one, once");
      assertEquals(moved ? 2 * AMOUNT : AMOUNT, cards.gainCents());
      assertEquals(provable ? "••••4771" : null, answer.maskedPan());
    }
  }

  @ParameterizedTest(name = "cut after {0} messages, terminal finishes {1}, restart {2}")
  @MethodSource("refusalSteps")
  void a_refusal_whose_end_was_lost_is_never_taken_for_a_payment(
      int step, boolean finishes, boolean restart) throws Exception {
    try (Cards cards = Cards.on()) {
      UUID id = UuidV7.next();
      PaymentView answer = payThroughACut(cards, id, "decline", step, finishes, restart);

      assertEquals(PaymentState.UNKNOWN, answer.state());
      assertEquals(2, cards.authorisations());
      assertEquals(AMOUNT, cards.gainCents());
    }
  }

  /** One payment of the same amount before, so that there is a receipt to be mistaken for. */
  private PaymentView payThroughACut(
      Cards cards, UUID id, String answer, int step, boolean finishes, boolean restart)
      throws Exception {
    Till till = Till.start(folder, cards.address());
    try {
      assertEquals(PaymentState.APPROVED, till.pay(AMOUNT).state());
      till.awaitReady();
      cards.behave(answer, null, step, finishes);
      assertTrue(till.payments.ask(id, AMOUNT, null, "staff-1").first());
      await().atMost(Till.SOON).until(() -> !cards.cutIsDue());
      if (restart) {
        till.close();
        till = Till.start(folder, cards.address());
      }
      PaymentView asked = till.asked(id);
      assertFalse(
          till.payments.ask(id, AMOUNT, null, "staff-1").first(), "a replay is no new payment");
      return asked;
    } finally {
      till.close();
    }
  }
}
