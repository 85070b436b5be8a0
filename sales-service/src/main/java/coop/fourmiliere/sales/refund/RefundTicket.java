package coop.fourmiliere.sales.refund;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.till.HeldTill;
import coop.fourmiliere.sales.totals.Tender;
import coop.fourmiliere.sales.totals.Totals;
import coop.fourmiliere.sales.totals.TotalsCheck;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A refund as it is stored, hashed and answered: as it was sent, and what the server added.
 *
 * @param receiptNumber in the same series as the till's sales
 * @param memberId the member of the sale, or null
 */
@JsonPropertyOrder(alphabetic = true)
record RefundTicket(
    UUID id,
    UUID saleId,
    String tillId,
    UUID tillSessionId,
    long receiptNumber,
    String reference,
    Instant completedAt,
    Instant receivedAt,
    boolean late,
    UUID soldBy,
    UUID memberId,
    List<RefundLine> lines,
    List<Tender> tenders,
    Totals totals,
    long changeCents) {

  static RefundTicket of(
      UUID id, RecordRefund refund, UUID memberId, HeldTill till, UUID soldBy, Instant receivedAt) {
    return new RefundTicket(
        id,
        refund.saleId(),
        till.tillId(),
        till.sessionId(),
        till.lastNumber() + 1,
        UuidV7.reference(id),
        refund.completedAt(),
        receivedAt,
        !till.open(),
        soldBy,
        memberId,
        refund.lines(),
        refund.tenders(),
        refund.totals(),
        TotalsCheck.changeCents(refund.tenders()));
  }
}
