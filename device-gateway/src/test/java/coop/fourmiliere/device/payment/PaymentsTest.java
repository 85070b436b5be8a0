package coop.fourmiliere.device.payment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.JournalView;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Card payments on a real socket, with the terminal's own book beside. */
@Timeout(60)
class PaymentsTest {

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
  void a_payment_is_approved_with_what_a_ticket_needs() {
    PaymentView paid = till.pay(1234);

    assertEquals(PaymentState.APPROVED, paid.state());
    assertEquals("Paiement accepté.", paid.message());
    assertEquals("Debit Mastercard", paid.cardName());
    assertEquals("••••4771", paid.maskedPan());
    assertEquals("A1B2C3", paid.authorisationCode());
    assertEquals("EUR 12,34", paid.receiptLines().get(3));
    assertEquals(1234, cards.gainCents());
  }

  @Test
  void a_payment_is_the_same_after_a_restart() throws Exception {
    PaymentView paid = till.pay(1234);

    restart();

    assertEquals(paid, till.payments.view(paid.id()));
    assertFalse(till.payments.ask(paid.id(), 1234, null, "staff-1").first());
    assertEquals(1, cards.authorisations());
  }

  @Test
  void a_journal_that_is_lost_meanwhile_lets_no_amount_leave_twice() throws Exception {
    PaymentView paid = till.pay(1234);
    Files.delete(folder.resolve("journal.db"));
    await().atMost(Till.SOON).until(this::hasAnEmptyJournal);
    till.awaitReady();

    Payments.Asked again = till.payments.ask(paid.id(), 1234, null, "staff-1");

    assertFalse(again.first());
    assertEquals(PaymentState.UNKNOWN, again.payment().state());
    assertEquals(1, cards.authorisations());
    till.payments.settle(paid.id(), new Settlement(true, "staff-2", "staff-2"));
    assertEquals(PaymentState.APPROVED, till.payments.view(paid.id()).state());
  }

  @Test
  void a_damaged_journal_lets_no_amount_leave_twice() throws Exception {
    till.journal.append(EntryKind.WEIGHING, id, "{\"netGrams\":1017}");
    PaymentView paid = till.pay(1234);
    till.close();
    Path file = folder.resolve("journal.db");
    String content = Files.readString(file, ISO_8859_1);
    Files.writeString(file, content.replace(":1017}", ":1019}"), ISO_8859_1);
    till = Till.start(folder, cards.address());
    till.awaitReady();

    Payments.Asked again = till.payments.ask(paid.id(), 1234, null, "staff-1");

    assertFalse(again.first());
    assertEquals(paid, again.payment());
    assertEquals(JournalView.State.DAMAGED, till.journal.view().state());
    assertEquals(1, cards.authorisations());
  }

  @Test
  void the_journal_has_who_asked() {
    PaymentView paid = till.pay(1234);

    String kept = till.journal.find(EntryKind.PAYMENT_ATTEMPT, paid.id()).orElseThrow().json();

    assertTrue(kept.contains("\"by\":\"staff-1\""), kept);
  }

  @Test
  void the_journal_has_who_decided_and_who_told_it() {
    cards.behave("silent", 0, NEVER, false);
    PaymentView lost = till.pay(1234);

    till.payments.settle(lost.id(), new Settlement(true, "staff-1", "staff-2"));

    String kept = till.journal.find(EntryKind.PAYMENT_SETTLEMENT, lost.id()).orElseThrow().json();
    assertTrue(kept.contains("\"staffId\":\"staff-1\",\"sentBy\":\"staff-2\""), kept);
  }

  @Test
  void a_payment_from_a_journal_that_did_not_have_who_asked_can_be_read() {
    till.journal.append(
        EntryKind.PAYMENT_ATTEMPT,
        id,
        "{\"deviceId\":\"terminal-1\",\"amountCents\":1234,\"reverses\":null,\"receiptNumber\":null}");

    assertEquals(1234, till.payments.view(id).amountCents());
  }

  @Test
  void a_refusal_says_why() {
    cards.behave("decline", 0, NEVER, false);

    PaymentView declined = till.pay(1234);

    assertEquals(PaymentState.DECLINED, declined.state());
    assertEquals("Paiement annulé ou délai dépassé.", declined.message());
    assertEquals(0, cards.gainCents());
  }

  @Test
  void another_amount_than_the_asked_one_is_never_a_success() {
    cards.behave("wrong-amount", 0, NEVER, false);

    PaymentView doubtful = till.pay(1234);

    assertEquals(PaymentState.UNKNOWN, doubtful.state());
    assertEquals(1235, cards.gainCents());
  }

  @Test
  void a_terminal_that_falls_silent_leaves_it_unknown_until_a_person_decides() throws Exception {
    till.pay(500);
    cards.behave("silent", 0, NEVER, false);
    till.awaitReady();
    till.payments.ask(id, 1234, null, "staff-1");

    PaymentView asked = till.asked(id);

    assertEquals(PaymentState.UNKNOWN, asked.state());
    assertTrue(asked.message().startsWith("Dernier ticket du terminal : 5,00 €"), asked.message());
    assertEquals(
        PaymentState.DECLINED,
        till.payments.settle(id, new Settlement(false, "staff-1", "staff-1")).state());
    assertEquals(
        PaymentState.DECLINED,
        till.payments.settle(id, new Settlement(false, "staff-2", "staff-2")).state());
    refused(
        "payment-not-open",
        () -> till.payments.settle(id, new Settlement(true, "staff-2", "staff-2")));
    restart();
    assertEquals(
        "Déclaré non payé par un responsable, après vérification.",
        till.payments.view(id).message());
  }

  @Test
  void a_payment_typed_on_the_terminal_afterwards_is_not_taken_for_the_lost_one() {
    till.pay(500);
    till.awaitReady();
    cards.behave("approve", 0, 2, false);
    till.payments.ask(id, 1234, null, "staff-1");
    await().atMost(Till.SOON).until(() -> !cards.cutIsDue());
    cards.payByHand(1234);

    await().atMost(Till.SOON).until(() -> till.payments.view(id).message().contains("12,34 €"));

    PaymentView asked = till.payments.view(id);
    assertEquals(PaymentState.UNKNOWN, asked.state());
    assertTrue(asked.message().endsWith("Est-ce ce paiement ?"), asked.message());
    assertEquals(2, cards.authorisations());
  }

  @Test
  void nothing_is_asked_of_a_terminal_whose_last_payment_is_unclear() {
    loseAPayment();

    Refusal refusal =
        assertThrows(Refusal.class, () -> till.payments.ask(UuidV7.next(), 1234, null, "staff-1"));

    assertEquals("payment-unclear", refusal.code().code());
    assertTrue(refusal.getMessage().contains(id.toString()), refusal.getMessage());
    assertEquals(2, cards.authorisations());
  }

  @Test
  void nothing_is_taken_back_on_a_terminal_whose_last_payment_is_unclear() {
    PaymentView paid = loseAPayment();

    refused("payment-unclear", () -> till.payments.reverse(paid.id(), null, "staff-1"));

    assertEquals(1, cards.bookings());
  }

  @Test
  void an_unclear_payment_stays_so_after_a_restart_and_when_no_receipt_can_prove_it_any_more()
      throws Exception {
    loseAPayment();
    till.close();
    till =
        Till.start(
            folder, cards.address(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(21)));
    till.awaitReady();

    refused("payment-unclear", () -> till.payments.ask(UuidV7.next(), 1234, null, "staff-1"));

    till.payments.settle(id, new Settlement(false, "staff-1", "staff-1"));
    assertEquals(PaymentState.DECLINED, till.payments.view(id).state());
  }

  @Test
  void a_person_frees_the_terminal() {
    loseAPayment();
    till.payments.settle(id, new Settlement(false, "staff-1", "staff-1"));

    PaymentView next = till.pay(1234);

    assertEquals(PaymentState.APPROVED, next.state());
    assertEquals(500 + 1234, cards.gainCents());
  }

  @Test
  void the_terminals_proof_frees_it_by_itself() {
    till.pay(500);
    till.awaitReady();
    cards.behave("approve", 0, 5, false);
    till.payments.ask(id, 1234, null, "staff-1");
    assertEquals(PaymentState.APPROVED, till.asked(id).state());

    PaymentView next = till.pay(1234);

    assertEquals(PaymentState.APPROVED, next.state());
    assertEquals(500 + 1234 + 1234, cards.gainCents());
  }

  @Test
  void the_till_sees_what_the_customer_has_to_do_and_can_stop_it() {
    cards.behave("approve", 1_000, NEVER, false);
    till.payments.ask(id, 1234, null, "staff-1");
    await()
        .atMost(Till.SOON)
        .until(() -> till.payments.view(id).message().equals("Insérez ou présentez la carte."));

    till.payments.stop(id);

    assertEquals(PaymentState.DECLINED, till.ended(id).state());
    assertEquals(0, cards.gainCents());
    assertEquals(PaymentState.DECLINED, till.payments.stop(id).state());
  }

  @Test
  void a_terminal_does_one_thing_at_a_time() {
    cards.behave("approve", 300, NEVER, false);
    till.payments.ask(id, 1234, null, "staff-1");

    refused("terminal-busy", () -> till.payments.ask(UuidV7.next(), 1234, null, "staff-1"));

    assertEquals(PaymentState.APPROVED, till.ended(id).state());
    assertEquals(1, cards.authorisations());
  }

  @Test
  void an_id_is_for_one_amount() {
    PaymentView paid = till.pay(1234);

    refused("payment-differs", () -> till.payments.ask(paid.id(), 1235, null, "staff-1"));
    refused(
        "payment-differs", () -> till.payments.ask(paid.id(), 1234, "other-terminal", "staff-1"));
  }

  @Test
  void a_terminal_that_is_off_is_not_asked() {
    cards.switchOff();

    till.awaitAway();

    refused("terminal-away", () -> till.payments.ask(UuidV7.next(), 1, null, "staff-1"));
    refused("no-terminal", () -> till.payments.ask(UuidV7.next(), 1, "terminal-9", "staff-1"));
    refused("not-found", () -> till.payments.view(id));
  }

  @Test
  void a_declined_payment_is_not_taken_back() {
    cards.behave("decline", 0, NEVER, false);
    PaymentView declined = till.pay(1234);

    refused("payment-not-reversible", () -> till.payments.reverse(declined.id(), null, "staff-1"));
    refused(
        "payment-not-open",
        () -> till.payments.settle(declined.id(), new Settlement(true, "staff-1", "staff-1")));
    assertEquals(List.of(0, 1), List.of(cards.bookings(), cards.authorisations()));
  }

  /** A payment of 5 euro, then one of which nobody knows that it moved no money. */
  private PaymentView loseAPayment() {
    PaymentView paid = till.pay(500);
    till.awaitReady();
    cards.behave("silent", 0, NEVER, false);
    till.payments.ask(id, 1234, null, "staff-1");
    assertEquals(PaymentState.UNKNOWN, till.asked(id).state());
    cards.behave("approve", 0, NEVER, false);
    till.awaitReady();
    return paid;
  }

  private boolean hasAnEmptyJournal() {
    JournalView journal = till.journal.view();
    return journal.state() == JournalView.State.OK && journal.entries() == 0;
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
