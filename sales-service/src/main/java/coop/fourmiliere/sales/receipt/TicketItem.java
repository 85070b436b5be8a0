package coop.fourmiliere.sales.receipt;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket in a list.
 *
 * @param totalCents as on the ticket: positive for a refund that was paid out
 * @param saleId the sale that a refund takes back; null for a sale
 */
public record TicketItem(
    UUID id,
    String tillId,
    long receiptNumber,
    String reference,
    Instant completedAt,
    long totalCents,
    long toPayCents,
    TicketKind kind,
    UUID saleId) {}
