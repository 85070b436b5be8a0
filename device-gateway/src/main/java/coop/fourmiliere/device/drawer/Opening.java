package coop.fourmiliere.device.drawer;

import java.time.Instant;
import java.util.UUID;

/**
 * An opening without a sale, as the journal keeps it and the status page shows it.
 *
 * @param id of the event too
 * @param deviceId the printer that the drawer hangs on
 * @param openedBy the staff id of who asked; null when nobody did
 * @param badge of who asked, which people in the shop know; null when nobody did
 * @param reason as who asked gave it; null when nobody did
 */
public record Opening(
    UUID id,
    String deviceId,
    OpeningCause cause,
    String openedBy,
    String badge,
    String reason,
    Instant openedAt) {}
