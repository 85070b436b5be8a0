package coop.fourmiliere.device.payment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Card payments that go back, on a real socket, with the terminal's own book beside. */
@Timeout(60)
class ReversalTest {

  private static final Integer NEVER = null;

  @TempDir Path folder;

  private final UUID id = UuidV7.next();
  private Cards cards;
  private Till till;

  @BeforeEach
  void open() throws Exception {
    cards = Cards.on();
    till = Till.start(folder, cards.address());
    till.awaitReady();
  }

  @AfterEach
  void close() throws Exception {
    till.close();
    cards.close();
  }

  @Test
  void a_payment_is_taken_back_once() {
    PaymentView paid = till.pay(1234);
    till.awaitReady();

    PaymentView reversal = till.payments.reverse(paid.id(), null, "staff-1").payment();

    assertEquals(paid.id(), reversal.reverses());
    assertEquals(PaymentState.APPROVED, till.ended(reversal.id()).state());
    assertFalse(till.payments.reverse(paid.id(), null, "staff-1").first());
    till.awaitReady();
    refused("payment-reversed", () -> till.payments.reverse(paid.id(), UuidV7.next(), "staff-1"));
    refused("payment-differs", () -> till.payments.reverse(id, reversal.id(), "staff-1"));
    refused("payment-not-reversible", () -> till.payments.reverse(reversal.id(), null, "staff-1"));
    assertEquals(0, cards.gainCents());
    assertEquals(2, cards.bookings());
  }

  @Test
  void what_was_paid_before_the_terminals_end_of_day_is_not_taken_back() throws Exception {
    PaymentView paid = till.pay(1234);
    assertEquals("done", till.endDay());
    restart();

    refused("payment-not-reversible", () -> till.payments.reverse(paid.id(), null, "staff-1"));

    assertEquals(1, cards.bookings());
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void what_was_paid_before_the_day_was_closed_on_the_terminal_is_not_taken_back(int byHand) {
    till.pay(500);
    PaymentView paid = till.pay(1234);
    cards.closeDayByHand();
    for (int i = 0; i < byHand; i++) {
      cards.payByHand(700);
    }
    till.awaitReady();

    PaymentView reversal = till.payments.reverse(paid.id(), null, "staff-1").payment();

    PaymentView ended = till.ended(reversal.id());
    assertEquals(PaymentState.DECLINED, ended.state());
    assertTrue(ended.message().contains("journée du terminal a été clôturée"), ended.message());
    assertEquals(2 + byHand, cards.bookings());
  }

  @Test
  void nobody_elses_payment_is_taken_back_that_has_the_same_number_by_now() throws Exception {
    PaymentView paid = till.pay(1234);
    cards.closeDayByHand();
    till.pay(1234);
    till.pay(700);
    restart();

    refused("payment-not-reversible", () -> till.payments.reverse(paid.id(), null, "staff-1"));

    assertEquals(3, cards.bookings());
  }

  @Test
  void what_others_have_paid_since_hinders_no_reversal() {
    PaymentView paid = till.pay(1234);
    till.pay(500);
    cards.payByHand(700);
    till.awaitReady();

    PaymentView reversal = till.payments.reverse(paid.id(), null, "staff-1").payment();

    assertEquals(PaymentState.APPROVED, till.ended(reversal.id()).state());
    assertEquals(1200, cards.gainCents());
  }

  @Test
  void what_was_paid_after_the_terminals_end_of_day_is_taken_back() {
    assertEquals("done", till.endDay());
    PaymentView paid = till.pay(1234);
    till.awaitReady();

    PaymentView reversal = till.payments.reverse(paid.id(), null, "staff-1").payment();

    assertEquals(PaymentState.APPROVED, till.ended(reversal.id()).state());
  }

  @ParameterizedTest
  @CsvSource({"719, true", "721, false"})
  void a_payment_is_taken_back_within_twelve_hours(int minutes, boolean possible) throws Exception {
    PaymentView paid = till.pay(1234);
    till.close();
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
    till = Till.start(folder, cards.address(), later);
    till.awaitReady();

    if (possible) {
      assertTrue(till.payments.reverse(paid.id(), null, "staff-1").first());
    } else {
      refused("payment-not-reversible", () -> till.payments.reverse(paid.id(), null, "staff-1"));
    }
  }

  @Test
  void a_reversal_that_was_declined_may_be_tried_again_under_a_new_id() {
    PaymentView paid = till.pay(1234);
    till.awaitReady();
    cards.behave("decline", 0, NEVER, false);
    PaymentView declined = till.payments.reverse(paid.id(), null, "staff-1").payment();
    assertEquals(PaymentState.DECLINED, till.ended(declined.id()).state());
    cards.behave("approve", 0, NEVER, false);
    till.awaitReady();

    PaymentView again = till.payments.reverse(paid.id(), id, "staff-1").payment();

    assertEquals(PaymentState.APPROVED, till.ended(again.id()).state());
    assertEquals(0, cards.gainCents());
  }

  @Test
  void a_reversal_whose_end_was_lost_is_found_by_the_terminals_receipt() {
    PaymentView paid = till.pay(1234);
    till.awaitReady();
    cards.behave("approve", 0, 5, false);
    PaymentView reversal = till.payments.reverse(paid.id(), null, "staff-1").payment();
    await().atMost(Till.SOON).until(() -> !cards.cutIsDue());

    assertEquals(PaymentState.APPROVED, till.asked(reversal.id()).state());
    refused("payment-reversed", () -> till.payments.reverse(paid.id(), id, "staff-1"));
    assertEquals(0, cards.gainCents());
  }

  /** The till asks about that one then; anything else would seem as if none had been asked for. */
  @Test
  void a_reversal_of_which_nobody_knows_is_named_to_who_asks_for_another() {
    PaymentView paid = till.pay(1234);
    till.awaitReady();
    cards.behave("silent", 0, NEVER, false);
    PaymentView lost = till.payments.reverse(paid.id(), null, "staff-1").payment();
    assertEquals(PaymentState.UNKNOWN, till.asked(lost.id()).state());

    Refusal refusal =
        assertThrows(Refusal.class, () -> till.payments.reverse(paid.id(), id, "staff-1"));

    assertEquals("payment-reversed", refusal.code().code());
    assertTrue(refusal.getMessage().contains(lost.id().toString()), refusal.getMessage());
  }

  @Test
  void a_reversal_is_still_named_when_it_is_too_late_for_another() throws Exception {
    PaymentView paid = till.pay(1234);
    till.awaitReady();
    PaymentView reversal = till.payments.reverse(paid.id(), null, "staff-1").payment();
    assertEquals(PaymentState.APPROVED, till.ended(reversal.id()).state());
    till.close();
    till =
        Till.start(folder, cards.address(), Clock.offset(Clock.systemUTC(), Duration.ofHours(13)));
    till.awaitReady();

    refused("payment-reversed", () -> till.payments.reverse(paid.id(), id, "staff-1"));
  }

  private void restart() throws Exception {
    till.close();
    till = Till.start(folder, cards.address());
    till.awaitReady();
  }

  private static void refused(String code, Executable deed) {
    assertEquals(code, assertThrows(Refusal.class, deed).code().code());
  }
}
