package coop.fourmiliere.sales.till;

import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.VatFigures;
import java.util.List;

/**
 * What a session's tickets and cash movements come to, net of refunds, in cents.
 *
 * @param tenders one per kind that was used
 * @param vat one per rate that was sold, ascending
 * @param cashMovementsCents cash in less cash out
 */
record SessionTotals(
    long salesCount,
    long refundsCount,
    long totalCents,
    long roundingCents,
    List<Tender> tenders,
    List<VatFigures> vat,
    long cashMovementsCents) {

  /** What should be in the drawer besides the float. */
  long cashCents() {
    return tenders.stream().filter(Tender::isCash).mapToLong(Tender::amountCents).sum()
        + cashMovementsCents;
  }
}
