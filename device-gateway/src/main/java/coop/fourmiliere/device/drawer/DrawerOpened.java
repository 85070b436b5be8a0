package coop.fourmiliere.device.drawer;

import java.time.Instant;

/**
 * A drawer opened without a sale.
 *
 * @param deviceId the printer that it hangs on
 * @param openedBy the staff id of who asked, or null
 * @param reason as who asked gave it, or null
 */
record DrawerOpened(
    String deviceId,
    String tillId,
    OpeningCause cause,
    String openedBy,
    String reason,
    Instant openedAt) {}
