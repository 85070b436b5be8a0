package coop.fourmiliere.sales.till;

import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.VatFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A till session with its figures up to now: the X report while it is open, the Z report after. All
 * amounts in cents, net of refunds.
 *
 * @param businessDate the day in the books
 * @param openedByName null when that person is not on the staff list
 * @param cashMovementsCents cash in less cash out
 * @param expectedCashCents what should be in the drawer
 * @param differenceCents counted less expected; null while it is open
 */
record SessionView(
    UUID id,
    String tillId,
    LocalDate businessDate,
    Instant openedAt,
    UUID openedBy,
    String openedByName,
    long floatCents,
    CashCount floatCount,
    Instant closedAt,
    UUID closedBy,
    long salesCount,
    long refundsCount,
    long totalCents,
    List<Tender> tenders,
    List<VatFigures> vat,
    long roundingCents,
    long cashMovementsCents,
    long expectedCashCents,
    Long countedCashCents,
    CashCount cashCount,
    Long differenceCents) {

  static SessionView of(TillSession s, SessionTotals totals, String openedByName) {
    long expected = s.isOpen() ? s.floatCents + totals.cashCents() : s.expectedCashCents;
    return new SessionView(
        s.id,
        s.tillId,
        s.businessDate,
        s.openedAt,
        s.openedBy,
        openedByName,
        s.floatCents,
        new CashCount(s.floatCount),
        s.closedAt,
        s.closedBy,
        totals.salesCount(),
        totals.refundsCount(),
        totals.totalCents(),
        totals.tenders(),
        totals.vat(),
        totals.roundingCents(),
        totals.cashMovementsCents(),
        expected,
        s.countedCashCents,
        s.isOpen() ? null : new CashCount(s.closingCount),
        s.isOpen() ? null : Long.valueOf(s.countedCashCents - expected));
  }
}
