package coop.fourmiliere.device.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.zvt.StatusInformation;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal's last receipt proves of 10.00 euro, sent at noon after receipt 41. */
class LastReceiptTest {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
  private static final Attempt PAYMENT = new Attempt("terminal-1", 1000, null, null, "staff-1");
  private static final Attempt REVERSAL =
      new Attempt("terminal-1", 1000, new UUID(7, 7), 41, "staff-1");
  private static final Sending AFTER_41 = new Sending("terminal-1", true, 41, 41);

  @ParameterizedTest
  @CsvSource({
    "0,    1000, 978, 42, 42, 12:00:20, APPROVED, the very next receipt",
    "0,    1000, ,    42, 42, 12:00:20, APPROVED, without currency: euro was agreed",
    "0,    1000, 978, ,   42, 12:00:20, UNKNOWN, without trace number",
    "0,    1000, 978, 0,  42, 12:00:20, UNKNOWN, trace number zero",
    "0x6C, 1000, 978, 42, 42, 12:00:20, DECLINED, the very next receipt says no",
    "0,    1000, 978, 42, 42, 11:58:00, APPROVED, clocks differ a little",
    "0,    1000, 978, 42, 42, 12:15:00, APPROVED, a slow customer",
    "0,    1000, 978, 42, 42, 11:57:59, UNKNOWN, too early to be it",
    "0,    1000, 978, 42, 42, 12:15:01, UNKNOWN, too late to be it",
    "0,    1000, 978, 42, 42, ,         UNKNOWN, without time",
    "0,    1000, 978, 41, 41, 12:00:20, UNKNOWN, the receipt before",
    "0,    1000, 978, 43, 43, 12:00:20, UNKNOWN, something else happened between",
    "0,    1000, 978, 41, 42, 12:00:20, UNKNOWN, the transaction before",
    "0,    1000, 978, 42, ,   12:00:20, UNKNOWN, without receipt number",
    "0,    1001, 978, 42, 42, 12:00:20, UNKNOWN, another amount",
    "0,    ,     978, 42, 42, 12:00:20, UNKNOWN, without amount",
    "0,    1000, 756, 42, 42, 12:00:20, UNKNOWN, another currency",
    ",     1000, 978, 42, 42, 12:00:20, UNKNOWN, without result"
  })
  void a_receipt_proves_only_what_can_be_no_others(
      String result,
      Long amount,
      Integer currency,
      Integer trace,
      Integer receipt,
      LocalTime time,
      PaymentState state,
      String what) {
    Integer code = result == null ? null : Integer.decode(result);
    StatusInformation told = told(code, amount, currency, trace, receipt, time);

    assertEquals(state, proven(PAYMENT, AFTER_41, told, told), what);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  41,   42, APPROVED",
    "false, 41,   42, UNKNOWN",
    "true,  ,     1,  APPROVED",
    "true,  ,     2,  UNKNOWN",
    "true,  9999, 1,  APPROVED",
    "true,  9998, 9999, APPROVED",
    "true,  9999, 0,  UNKNOWN"
  })
  void a_receipt_must_follow_the_one_before(
      boolean known, Integer before, int receipt, PaymentState state) {
    Sending sending = new Sending("terminal-1", known, before, null);

    assertEquals(state, proven(PAYMENT, sending, receipt(77, receipt), receipt(77, receipt)));
  }

  @ParameterizedTest
  @CsvSource({"42, APPROVED", "43, UNKNOWN", ", UNKNOWN"})
  void what_was_told_before_the_break_must_be_the_same_transaction(
      Integer trace, PaymentState state) {
    StatusInformation before = told(0, 1000L, 978, trace, 42, null);

    assertEquals(state, proven(PAYMENT, AFTER_41, before, receipt(42, 42)));
  }

  @ParameterizedTest
  @CsvSource({
    "ACHAT,               APPROVED, UNKNOWN",
    "'',                  UNKNOWN,  UNKNOWN",
    "Storno,              UNKNOWN,  APPROVED",
    "ANNULATION,          UNKNOWN,  APPROVED",
    "PAYMENT REVERSAL,    UNKNOWN,  APPROVED"
  })
  void what_was_taken_back_is_no_payment_and_the_other_way_round(
      String line, PaymentState ofPayment, PaymentState ofReversal) {
    assertEquals(ofPayment, proven(PAYMENT, AFTER_41, receipt(42, 42), receipt(42, 42), line));
    assertEquals(ofReversal, proven(REVERSAL, AFTER_41, receipt(42, 42), receipt(42, 42), line));
  }

  @Test
  void a_receipt_that_follows_a_break_before_anything_was_told_may_have_been_typed_by_hand() {
    assertEquals(PaymentState.UNKNOWN, proven(PAYMENT, AFTER_41, null, receipt(42, 42)));
  }

  @Test
  void a_terminal_that_says_another_result_than_before_the_break_proves_nothing() {
    StatusInformation before = told(0x6C, 1000L, 978, 42, 42, null);

    assertEquals(PaymentState.UNKNOWN, proven(PAYMENT, AFTER_41, before, receipt(42, 42)));
  }

  @Test
  void a_year_may_end_between() {
    Instant sent = Instant.parse("2026-12-31T22:59:30Z");
    StatusInformation told =
        new StatusInformation(
            0,
            1000L,
            978,
            42,
            42,
            LocalTime.of(0, 0, 10),
            MonthDay.of(1, 1),
            null,
            null,
            null,
            null,
            null);

    assertEquals(
        PaymentState.APPROVED,
        new LastReceipt(told, List.of("ACHAT"))
            .proves(PAYMENT, AFTER_41, sent, told, BRUSSELS)
            .orElseThrow()
            .state());
  }

  @Test
  void the_cashier_reads_what_to_compare() {
    assertEquals(
        "Dernier ticket du terminal : 10,00 € à 12:00:20, n° 42, accepté. Est-ce ce paiement ?",
        new LastReceipt(receipt(42, 42), List.of()).sentence());
    assertEquals(
        "Regardez le dernier ticket du terminal.",
        new LastReceipt(told(0, null, 978, 42, 42, null), List.of()).sentence());
  }

  private static PaymentState proven(
      Attempt attempt,
      Sending sending,
      StatusInformation before,
      StatusInformation told,
      String... lines) {
    return new LastReceipt(told, lines.length == 0 ? List.of("ACHAT") : List.of(lines))
        .proves(attempt, sending, NOON, before, BRUSSELS)
        .map(Outcome::state)
        .orElse(PaymentState.UNKNOWN);
  }

  private static StatusInformation receipt(int trace, int receipt) {
    return told(0, 1000L, 978, trace, receipt, LocalTime.of(12, 0, 20));
  }

  private static StatusInformation told(
      Integer result,
      Long amount,
      Integer currency,
      Integer trace,
      Integer receipt,
      LocalTime time) {
    return new StatusInformation(
        result,
        amount,
        currency,
        trace,
        receipt,
        time,
        MonthDay.of(11, 25),
        null,
        null,
        null,
        null,
        null);
  }
}
