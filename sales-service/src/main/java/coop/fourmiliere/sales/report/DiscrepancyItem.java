package coop.fourmiliere.sales.report;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a ticket differs.
 *
 * @param completedAt when it was sold, by the till's clock
 * @param lineNo the line, or null when it is about the whole ticket
 * @param kind {@code unknown-article}, {@code name}, {@code price}, {@code vat-rate}, {@code
 *     discount} or {@code clock}
 * @param asSold what stands on the ticket: a name, cents, basis points or the till's clock
 * @param inCatalogue what the catalogue said at that moment, or null
 */
record DiscrepancyItem(
    long id,
    UUID ticketId,
    String tillId,
    long receiptNumber,
    Instant completedAt,
    Integer lineNo,
    String kind,
    String asSold,
    String inCatalogue) {}
