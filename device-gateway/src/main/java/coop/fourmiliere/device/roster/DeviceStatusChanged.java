package coop.fourmiliere.device.roster;

import java.time.Instant;

/**
 * A device came or went, or went for another reason than before; a scanner read something that is
 * no code; or a printer's paper is nearly at its end.
 *
 * @param lastError why it can't be used, or what is wrong with the connected scanner or printer; or
 *     null
 */
record DeviceStatusChanged(
    String deviceId,
    String tillId,
    DeviceKind kind,
    ConnectionState state,
    String lastError,
    Instant changedAt) {}
