package coop.fourmiliere.device.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket as people see it.
 *
 * @param kind null when nobody can read it
 * @param keptAt since when it is on the disk
 * @param code why sales-service refused it, {@code unreadable} when the gateway can't read it; null
 *     unless it is refused
 * @param message what sales-service said, or why nothing is forwarded; null when there is nothing
 *     to say
 */
record TicketView(
    UUID id, TicketKind kind, TicketState state, Instant keptAt, String code, String message) {}
