package coop.fourmiliere.sales.refund;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.checkout.SaleLine;
import coop.fourmiliere.sales.totals.LineAmounts;
import coop.fourmiliere.sales.totals.LineKind;
import coop.fourmiliere.sales.totals.PublishedTotals;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.TicketTotals;
import coop.fourmiliere.sales.totals.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Some or all of a sale came back; see {@code sales.sale-refunded.v1}. */
record SaleRefunded(
    UUID refundId,
    UUID saleId,
    String saleReference,
    String tillId,
    UUID tillSessionId,
    LocalDate businessDate,
    Instant completedAt,
    Instant receivedAt,
    long receiptNumber,
    String reference,
    boolean late,
    UUID soldBy,
    UUID memberId,
    List<Line> lines,
    List<Tender> tenders,
    PublishedTotals totals) {

  static final String TYPE = "sales.sale-refunded.v1";

  static SaleRefunded of(
      RefundTicket ticket, LocalDate businessDate, List<Line> lines, TicketTotals totals) {
    return new SaleRefunded(
        ticket.id(),
        ticket.saleId(),
        UuidV7.reference(ticket.saleId()),
        ticket.tillId(),
        ticket.tillSessionId(),
        businessDate,
        ticket.completedAt(),
        ticket.receivedAt(),
        ticket.receiptNumber(),
        ticket.reference(),
        ticket.late(),
        ticket.soldBy(),
        ticket.memberId(),
        lines,
        ticket.tenders(),
        PublishedTotals.of(ticket.totals(), totals));
  }

  /** A line of the sale and how much of it came back. */
  record Line(
      int lineNo,
      UUID articleId,
      String name,
      long quantityMilli,
      Unit unit,
      long unitPriceCents,
      int vatRateBp,
      int discountBp,
      LineKind kind,
      long totalCents) {

    static Line of(int lineNo, SaleLine sold, long quantityMilli, LineAmounts amounts) {
      return new Line(
          lineNo,
          sold.articleId(),
          sold.name(),
          quantityMilli,
          sold.unit(),
          sold.unitPriceCents(),
          sold.vatRateBp(),
          sold.discountBp(),
          sold.kind(),
          amounts.total().cents());
    }
  }
}
