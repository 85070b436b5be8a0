package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.sales.till.HeldTill;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ticket that is about to be booked.
 *
 * @param saleId the sale that a refund takes back; null for a sale
 * @param till the held till, which gives the number and the hash before
 * @param soldBySent whether the seller was named in the request or taken from its token
 * @param sentBy whose token it came with
 * @param figures as on the ticket: positive for a refund, too
 * @param document the ticket itself, written as JSON
 * @param event what is published of it
 */
public record NewTicket(
    UUID id,
    TicketKind kind,
    UUID saleId,
    HeldTill till,
    Instant completedAt,
    Instant receivedAt,
    UUID soldBy,
    boolean soldBySent,
    UUID sentBy,
    Figures figures,
    List<BookedLine> lines,
    Object document,
    NewEvent event) {

  /** The number that it gets. */
  public long number() {
    return till.lastNumber() + 1;
  }
}
