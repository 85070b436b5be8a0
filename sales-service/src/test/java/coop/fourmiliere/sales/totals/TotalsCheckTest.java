package coop.fourmiliere.sales.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import coop.fourmiliere.kernel.VatRate;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsCheckTest {

  private static final TicketTotals APPLES =
      TicketTotals.of(
          List.of(
              new TicketLine(
                  LineKind.ARTICLE, UnitPrice.of(1293), Quantity.ofPieces(1), VatRate.of(600), 0)));
  private static final VatFigures VAT = new VatFigures(600, 1293, 1220, 73);
  private static final Totals BY_CARD = new Totals(1293, 0, 1293, List.of(VAT));
  private static final Totals IN_CASH = new Totals(1293, 2, 1295, List.of(VAT));

  @Test
  void a_wrong_total_is_named() {
    Totals sent = new Totals(1294, 0, 1293, List.of(VAT));
    assertEquals(List.of("totals.totalCents"), refusedFields("totals-differ", sent, card(1293)));
  }

  @Test
  void a_wrong_vat_is_named() {
    Totals sent = new Totals(1293, 0, 1293, List.of(new VatFigures(600, 1293, 1219, 74)));
    assertEquals(
        List.of("totals.vat[0].baseCents", "totals.vat[0].vatCents"),
        refusedFields("totals-differ", sent, card(1293)));
  }

  @Test
  void a_missing_rate_is_named() {
    Totals sent = new Totals(1293, 0, 1293, List.of());
    assertEquals(List.of("totals.vat"), refusedFields("totals-differ", sent, card(1293)));
  }

  @Test
  void a_rounding_without_cash_is_refused() {
    assertEquals(
        List.of("totals.roundingCents", "totals.toPayCents"),
        refusedFields("totals-differ", IN_CASH, card(1295)));
  }

  @Test
  void cash_that_is_not_rounded_is_refused() {
    assertEquals(
        List.of("tenders[0].amountCents", "tenders"),
        refusedFields("tenders-differ", IN_CASH, cash(1293, null)));
  }

  @Test
  void too_little_is_refused() {
    assertEquals(List.of("tenders"), refusedFields("tenders-differ", BY_CARD, card(1292)));
  }

  @Test
  void cash_handed_over_must_cover_the_amount() {
    assertEquals(
        List.of("tenders[0].tenderedCents"),
        refusedFields("tenders-differ", IN_CASH, cash(1295, 1290L)));
  }

  @Test
  void a_card_gives_no_change() {
    Tender card = new Tender(TenderKind.CARD, 1293, 2000L);
    assertEquals(
        List.of("tenders[0].tenderedCents"), refusedFields("tenders-differ", BY_CARD, card));
  }

  @Test
  void cash_is_not_paid_out_against_a_voucher_or_a_card() {
    Tender voucher = new Tender(TenderKind.MEAL_VOUCHER, 2293, null);
    Tender out = new Tender(TenderKind.CASH, -1000, null);
    assertEquals(
        List.of("tenders[1].amountCents"), refusedFields("tenders-differ", BY_CARD, voucher, out));
  }

  @Test
  void cash_comes_in_one_payment() {
    assertEquals(
        List.of("tenders"),
        refusedFields("tenders-differ", IN_CASH, cash(1000, null), cash(295, null)));
  }

  @Test
  void nobody_pays_when_nothing_is_due() {
    TicketTotals nothing = TicketTotals.of(List.of());

    Settlement settlement = TotalsCheck.require(nothing, List.of(), new Totals(0, 0, 0, List.of()));

    assertEquals(0, settlement.toPay().cents());
  }

  @Test
  void change_is_what_cash_leaves_over() {
    assertEquals(705, TotalsCheck.changeCents(List.of(cash(1295, 2000L))));
  }

  private static List<String> refusedFields(String code, Totals sent, Tender... tenders) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> TotalsCheck.require(APPLES, List.of(tenders), sent));
    assertEquals(code, refusal.code().code());
    return refusal.violations().stream().map(Violation::field).toList();
  }

  private static Tender card(long cents) {
    return new Tender(TenderKind.CARD, cents, null);
  }

  private static Tender cash(long cents, Long tendered) {
    return new Tender(TenderKind.CASH, cents, tendered);
  }
}
