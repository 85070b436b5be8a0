package coop.fourmiliere.accounting.rules;

import static coop.fourmiliere.accounting.rules.Books.DAY;
import static coop.fourmiliere.accounting.rules.Books.SESSION;
import static coop.fourmiliere.accounting.rules.Books.read;
import static coop.fourmiliere.accounting.rules.Books.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.accounting.ledger.Source;
import coop.fourmiliere.accounting.ledger.SourceType;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TillAndReceiptRulesTest {

  private static final UUID ID = UUID.fromString("01a20d88-d140-74cb-8a5c-3d00da7c5bad");

  @ParameterizedTest
  @CsvSource({
    "safe, C 570000 5000, D 580000 5000",
    "out,  C 570000 5000, D 580000 5000",
    "in,   D 570000 5000, C 580000 5000"
  })
  void a_cash_movement_goes_between_the_drawer_and_its_account(
      String kind, String drawer, String other) {
    assertEquals(drawer + "\n" + other, read(rules().cashMovement(moved(kind, 5000))));
  }

  @Test
  void a_cash_movement_of_nothing_has_no_entry() {
    assertTrue(rules().cashMovement(moved("safe", 0)).isEmpty());
  }

  @Test
  void a_cash_movement_below_zero_is_refused() {
    assertThrows(CannotBePosted.class, () -> rules().cashMovement(moved("safe", -1)));
  }

  @Test
  void a_cash_movement_of_an_unknown_kind_is_refused() {
    assertThrows(CannotBePosted.class, () -> rules().cashMovement(moved("moon", 100)));
  }

  @Test
  void missing_cash_is_a_cost() {
    assertEquals(
        """
        C 570000 50
        D 643100 50""",
        read(rules().cashDifference(closed(-50))));
  }

  @Test
  void cash_too_much_is_income() {
    assertEquals(
        """
        D 570000 50
        C 743100 50""",
        read(rules().cashDifference(closed(50))));
  }

  @Test
  void a_till_that_is_right_has_no_entry() {
    assertTrue(rules().cashDifference(closed(0)).isEmpty());
  }

  @Test
  void a_difference_is_a_fact_of_the_till_session() {
    JournalEntry entry = rules().cashDifference(closed(50)).orElseThrow();

    assertEquals(new Source(SourceType.CASH_DIFFERENCE, SESSION), entry.source());
    assertEquals(DAY, entry.date());
    assertEquals("till-1", entry.tillId());
    assertEquals("Écart de caisse till-1", entry.description());
  }

  @Test
  void a_late_sale_makes_a_shortage_greater() {
    assertEquals(
        """
        C 570000 125
        D 643100 125""",
        read(rules().tillCorrection(corrected(125, -130))));
  }

  @Test
  void a_late_sale_explains_a_surplus() {
    assertEquals(
        """
        C 570000 1000
        D 743100 1000""",
        read(rules().tillCorrection(corrected(1000, 0))));
  }

  @Test
  void a_late_sale_turns_a_surplus_into_a_shortage() {
    assertEquals(
        """
        C 570000 1000
        D 643100 400
        D 743100 600""",
        read(rules().tillCorrection(corrected(1000, -400))));
  }

  @Test
  void a_late_refund_takes_a_shortage_back() {
    assertEquals(
        """
        D 570000 500
        C 643100 300
        C 743100 200""",
        read(rules().tillCorrection(corrected(-500, 200))));
  }

  @Test
  void a_late_ticket_without_cash_corrects_nothing() {
    assertTrue(rules().tillCorrection(corrected(0, -50)).isEmpty());
  }

  @Test
  void goods_received_are_bought_and_owed() {
    GoodsReceived received = received(8500, 8050, 450);

    assertEquals(
        """
        D 604000 8500
        C 444000 8500""",
        read(rules().goodsReceipt(received)));
  }

  @Test
  void goods_that_cost_nothing_have_no_entry() {
    assertTrue(rules().goodsReceipt(received(0, 0)).isEmpty());
  }

  @Test
  void a_receipt_whose_lines_differ_from_its_total_is_refused() {
    assertThrows(CannotBePosted.class, () -> rules().goodsReceipt(received(8500, 8050)));
  }

  @Test
  void a_receipt_names_the_supplier_and_no_till() {
    JournalEntry entry = rules().goodsReceipt(received(450, 450)).orElseThrow();

    assertEquals(new Source(SourceType.GOODS_RECEIPT, ID), entry.source());
    assertEquals(DAY, entry.date());
    assertEquals("Réception 2026/7 Verger de Gozée", entry.description());
    assertEquals(null, entry.tillId());
    assertEquals(null, entry.tillSessionId());
  }

  private static CashMoved moved(String kind, long amountCents) {
    return new CashMoved(ID, SESSION, "till-1", DAY, kind, amountCents, "Dépôt au coffre");
  }

  private static TillClosed closed(long differenceCents) {
    return new TillClosed(SESSION, "till-1", DAY, differenceCents);
  }

  private static TillCorrected corrected(long expectedDeltaCents, long differenceCents) {
    return new TillCorrected(
        ID, SESSION, "till-1", DAY, Books.SALE, expectedDeltaCents, differenceCents);
  }

  private static GoodsReceived received(long totalCents, long... lineCents) {
    return new GoodsReceived(
        ID,
        7,
        "Verger de Gozée",
        DAY,
        Arrays.stream(lineCents).mapToObj(GoodsReceived.Line::new).toList(),
        totalCents);
  }
}
