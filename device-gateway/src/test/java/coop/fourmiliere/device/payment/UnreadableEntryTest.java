package coop.fourmiliere.device.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.JournalView;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.device.terminal.TerminalBench;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Entries of payments that nobody can read: they count as kept, and the others go on. */
@Timeout(60)
class UnreadableEntryTest {

  private static final String ATTEMPT = "{\"deviceId\":\"device-1\",\"amountCents\":1234}";
  private static final String SENT = "{\"deviceId\":\"device-1\",\"lastKnown\":false}";
  private static final String FOREIGN = "{\"state\":\"half-approved\"}";

  @TempDir Path folder;

  private final UUID id = UuidV7.next();
  private Cards cards;
  private Journal journal;
  private Till till;

  @BeforeEach
  void open() {
    cards = Cards.on();
    journal = RealJournals.open(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    till.close();
    cards.close();
  }

  @Test
  void what_a_newer_gateway_wrote_besides_is_no_hindrance() {
    keep(EntryKind.PAYMENT_ATTEMPT, "{\"deviceId\":\"device-1\",\"amountCents\":5,\"tip\":1}");
    keep(EntryKind.PAYMENT_SENT, "{\"deviceId\":\"device-1\",\"lastKnown\":true,\"try\":1}");
    keep(EntryKind.PAYMENT_OUTCOME, "{\"state\":\"approved\",\"message\":\"ok\",\"tip\":1}");
    start();

    PaymentView paid = till.payments.ask(id, 5, null, "staff-1").payment();

    assertEquals(PaymentState.APPROVED, paid.state());
    assertEquals(JournalView.State.OK, till.journal.view().state());
  }

  @Test
  void an_end_of_day_that_cannot_be_read_may_have_been_of_this_terminal() {
    keep(EntryKind.PAYMENT_ATTEMPT, ATTEMPT);
    keep(EntryKind.PAYMENT_SENT, SENT);
    keep(EntryKind.PAYMENT_OUTCOME, "{\"state\":\"approved\",\"receiptNumber\":7}");
    keep(EntryKind.END_OF_DAY, "{\"day\":1}");
    start();

    refused("payment-not-reversible", () -> till.payments.reverse(id, UuidV7.next(), "staff-2"));
  }

  @Test
  void an_end_of_day_of_which_a_newer_gateway_wrote_more_is_of_its_terminal() {
    keep(EntryKind.PAYMENT_ATTEMPT, ATTEMPT);
    keep(EntryKind.PAYMENT_SENT, SENT);
    keep(EntryKind.END_OF_DAY, "{\"deviceId\":\"device-2\",\"result\":\"done\",\"batch\":4}");
    start();

    assertFalse(TerminalBench.days(journal).endedSince("device-1", 0));
  }

  @Test
  void an_outcome_that_cannot_be_read_leaves_the_payment_unknown_until_a_person_decides() {
    keep(EntryKind.PAYMENT_ATTEMPT, ATTEMPT);
    keep(EntryKind.PAYMENT_SENT, SENT);
    keep(EntryKind.PAYMENT_OUTCOME, FOREIGN);
    start();

    Payments.Asked again = till.payments.ask(id, 1234, null, "staff-1");

    assertFalse(again.first());
    assertEquals(PaymentState.UNKNOWN, again.payment().state());
    refused("payment-unclear", () -> till.payments.ask(UuidV7.next(), 1, null, "staff-1"));
    assertEquals(
        PaymentState.APPROVED,
        till.payments.settle(id, new Settlement(true, "staff-2", "staff-2")).state());
    assertEquals(PaymentState.APPROVED, till.pay(500).state());
    assertEquals(1, cards.authorisations());
  }

  @Test
  void a_decision_that_cannot_be_read_is_made_again() throws Exception {
    keep(EntryKind.PAYMENT_ATTEMPT, ATTEMPT);
    keep(EntryKind.PAYMENT_SENT, SENT);
    keep(EntryKind.PAYMENT_SETTLEMENT, "no json");
    start();
    assertEquals(PaymentState.UNKNOWN, till.payments.view(id).state());

    till.payments.settle(id, new Settlement(true, "staff-2", "staff-2"));

    assertEquals(PaymentState.APPROVED, till.payments.view(id).state());
    till.close();
    till = Till.start(folder, cards.address());
    assertEquals(PaymentState.APPROVED, till.payments.view(id).state());
  }

  @Test
  void an_amount_whose_attempt_cannot_be_read_does_not_leave_again() {
    keep(EntryKind.PAYMENT_ATTEMPT, "{\"amount\":\"12,34 €\"}");
    keep(EntryKind.PAYMENT_SENT, SENT);
    start();
    refused("payment-unreadable", () -> till.payments.view(id));

    Payments.Asked again = till.payments.ask(id, 1234, null, "staff-1");

    assertFalse(again.first());
    assertEquals(PaymentState.UNKNOWN, again.payment().state());
    assertEquals(1234, again.payment().amountCents());
    assertEquals(0, cards.authorisations());
    JournalView journal = till.journal.view();
    assertEquals(JournalView.State.WARNING, journal.state());
    assertTrue(journal.message().contains("can't be read (1)"), journal.message());
  }

  @Test
  void a_person_decides_about_a_payment_of_which_only_the_id_is_known() {
    keep(EntryKind.PAYMENT_SENT, "no json");
    start();
    refused("payment-unclear", () -> till.payments.ask(UuidV7.next(), 1, null, "staff-1"));

    PaymentView settled = till.payments.settle(id, new Settlement(false, "staff-2", "staff-2"));

    assertEquals(PaymentState.DECLINED, settled.state());
    assertNull(settled.amountCents());
    assertEquals(settled, till.payments.settle(id, new Settlement(false, "staff-2", "staff-2")));
    refused(
        "payment-not-open",
        () -> till.payments.settle(id, new Settlement(true, "staff-2", "staff-2")));
    refused("payment-unreadable", () -> till.payments.view(id));
    assertEquals(PaymentState.APPROVED, till.pay(500).state());
    assertEquals(1, cards.authorisations());
  }

  private void keep(EntryKind kind, String json) {
    journal.append(kind, id, json);
  }

  private void start() {
    till = Till.start(journal, cards.address(), Clock.systemUTC());
    till.awaitReady();
  }

  private static void refused(String code, Executable deed) {
    assertEquals(code, assertThrows(Refusal.class, deed).code().code());
  }
}
