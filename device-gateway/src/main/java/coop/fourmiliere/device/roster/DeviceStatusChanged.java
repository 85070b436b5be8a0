package coop.fourmiliere.device.roster;

import java.time.Instant;

/**
 * A device came or went, or went for another reason than before; or a scanner read something that
 * is no code.
 *
 * @param lastError why it can't be used, or what the connected scanner could not tell; or null
 */
record DeviceStatusChanged(
    String deviceId,
    String tillId,
    DeviceKind kind,
    ConnectionState state,
    String lastError,
    Instant changedAt) {}
