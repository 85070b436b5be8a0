package coop.fourmiliere.sales.checkout;

import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.sales.receipt.TicketTopic;
import coop.fourmiliere.sales.totals.LineAmounts;
import coop.fourmiliere.sales.totals.LineKind;
import coop.fourmiliere.sales.totals.PublishedTotals;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.TicketTotals;
import coop.fourmiliere.sales.totals.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A sale was made; see {@code sales.sale-completed.v1}. */
record SaleCompleted(
    UUID saleId,
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

  static final String TYPE = "sales.sale-completed.v1";

  static NewEvent of(SaleTicket ticket, LocalDate businessDate, TicketTotals totals) {
    List<Line> lines = new ArrayList<>(ticket.lines().size());
    for (int i = 0; i < ticket.lines().size(); i++) {
      lines.add(Line.of(i + 1, ticket.lines().get(i), totals.lines().get(i)));
    }
    SaleCompleted data =
        new SaleCompleted(
            ticket.id(),
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
    return new NewEvent(TicketTopic.NAME, ticket.id(), TYPE, 1, data);
  }

  /** A line with its amounts, so that no reader needs to compute them. */
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
      UUID weighingId,
      long grossCents,
      long discountCents,
      long totalCents) {

    static Line of(int lineNo, SaleLine line, LineAmounts amounts) {
      return new Line(
          lineNo,
          line.articleId(),
          line.name(),
          line.quantityMilli(),
          line.unit(),
          line.unitPriceCents(),
          line.vatRateBp(),
          line.discountBp(),
          line.kind(),
          line.weighingId(),
          amounts.gross().cents(),
          amounts.discount().cents(),
          amounts.total().cents());
    }
  }
}
