package coop.fourmiliere.sales.checkout;

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
 * A sale as it is stored, hashed and answered: as it was sent, and what the server added.
 *
 * @param receiptNumber gapless per till, in order of arrival
 * @param reference the short name that the paper carries
 * @param changeCents what the customer got back
 * @param receivedAt by the server's clock
 * @param late whether its session was closed already
 */
@JsonPropertyOrder(alphabetic = true)
public record SaleTicket(
    UUID id,
    String tillId,
    UUID tillSessionId,
    long receiptNumber,
    String reference,
    Instant completedAt,
    Instant receivedAt,
    boolean late,
    UUID soldBy,
    UUID memberId,
    List<SaleLine> lines,
    List<Tender> tenders,
    Totals totals,
    long changeCents) {

  static SaleTicket of(UUID id, RecordSale sale, HeldTill till, UUID soldBy, Instant receivedAt) {
    return new SaleTicket(
        id,
        till.tillId(),
        till.sessionId(),
        till.lastNumber() + 1,
        UuidV7.reference(id),
        sale.completedAt(),
        receivedAt,
        !till.open(),
        soldBy,
        sale.memberId(),
        sale.lines(),
        sale.tenders(),
        sale.totals(),
        TotalsCheck.changeCents(sale.tenders()));
  }
}
