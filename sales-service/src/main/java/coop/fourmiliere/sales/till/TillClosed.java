package coop.fourmiliere.sales.till;

import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.VatFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A till session ended with a counted drawer; see {@code sales.till-closed.v1}. */
record TillClosed(
    UUID tillSessionId,
    String tillId,
    LocalDate businessDate,
    Instant openedAt,
    Instant closedAt,
    UUID closedBy,
    long floatCents,
    CashCount cashCount,
    long salesCount,
    long refundsCount,
    long totalCents,
    List<Tender> tenders,
    List<VatFigures> vat,
    long roundingCents,
    long cashMovementsCents,
    long expectedCashCents,
    long countedCashCents,
    long differenceCents) {

  static final String TYPE = "sales.till-closed.v1";

  static NewEvent of(SessionView v, long version) {
    TillClosed data =
        new TillClosed(
            v.id(),
            v.tillId(),
            v.businessDate(),
            v.openedAt(),
            v.closedAt(),
            v.closedBy(),
            v.floatCents(),
            v.cashCount(),
            v.salesCount(),
            v.refundsCount(),
            v.totalCents(),
            v.tenders(),
            v.vat(),
            v.roundingCents(),
            v.cashMovementsCents(),
            v.expectedCashCents(),
            v.countedCashCents(),
            v.differenceCents());
    return new NewEvent(TillTopic.NAME, v.id(), TYPE, version, data);
  }
}
