package coop.fourmiliere.accounting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.UuidV7;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalEntryTest {

  @Test
  void an_entry_whose_sides_differ_can_not_be_made() {
    CannotBePosted refused =
        assertThrows(CannotBePosted.class, () -> entry(debit(100), debit(-99)));

    assertEquals(
        "The entry does not balance: debit 100 cents, credit 99 cents", refused.getMessage());
  }

  @Test
  void an_entry_without_postings_can_not_be_made() {
    assertThrows(CannotBePosted.class, JournalEntryTest::entry);
  }

  @Test
  void sides_too_great_to_add_up_can_not_be_made() {
    assertThrows(
        ArithmeticException.class, () -> entry(debit(Long.MAX_VALUE), debit(1), debit(-1)));
  }

  @Test
  void an_entry_keeps_its_postings_whatever_happens_to_the_list() {
    List<Posting> postings = new ArrayList<>(List.of(debit(100), debit(-100)));
    JournalEntry entry = entry(postings);

    postings.clear();

    assertEquals(List.of(debit(100), debit(-100)), entry.postings());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "-1, 0", "0, -1", "-1, 2"})
  void a_posting_stands_on_one_side_with_an_amount_above_zero(long debit, long credit) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Posting("570000", Money.of(debit), Money.of(credit), null));
  }

  @Test
  void a_negative_debit_is_a_credit() {
    assertEquals(new Posting("570000", Money.ZERO, Money.of(5), null), debit(-5));
  }

  @ParameterizedTest
  @CsvSource({
    "SALE, VEN, sale",
    "REFUND, VEN, refund",
    "CASH_MOVEMENT, CAI, cash-movement",
    "CASH_DIFFERENCE, CAI, cash-difference",
    "TILL_CORRECTION, CAI, till-correction",
    "GOODS_RECEIPT, ACH, goods-receipt"
  })
  void the_kind_of_fact_decides_the_journal(SourceType type, Journal journal, String code) {
    assertEquals(journal, type.journal());
    assertEquals(code, type.code());
    assertEquals(type, SourceType.of(code));
  }

  private static Posting debit(long cents) {
    return Posting.debit("570000", Money.of(cents), null);
  }

  private static JournalEntry entry(Posting... postings) {
    return entry(List.of(postings));
  }

  private static JournalEntry entry(List<Posting> postings) {
    return new JournalEntry(
        UuidV7.next(),
        new Source(SourceType.SALE, UuidV7.next()),
        LocalDate.parse("2026-11-24"),
        "till-1",
        UuidV7.next(),
        "Ticket",
        postings);
  }
}
