package coop.fourmiliere.device.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket as people see it.
 *
 * @param keptAt since when it is on the disk
 * @param code why sales-service refused it; null unless it did
 * @param message what sales-service said, or why nothing is forwarded; null when there is nothing
 *     to say
 */
record TicketView(
    UUID id, TicketKind kind, TicketState state, Instant keptAt, String code, String message) {}
