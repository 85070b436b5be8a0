package coop.fourmiliere.device.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;

/**
 * Keeps a ticket as the till made it.
 *
 * @param body what the till sends to sales-service
 */
record KeepTicket(@NotNull TicketKind kind, @NotNull ObjectNode body) {}
