package coop.fourmiliere.device.roster;

import java.time.Instant;

/**
 * One device as people see it.
 *
 * @param state {@code connected} or {@code disconnected}
 * @param lastError what is wrong, if anything is
 * @param lastSeenAt when it last said something that was understood
 */
record DeviceView(
    String id,
    DeviceKind kind,
    ConnectionState state,
    String port,
    String lastError,
    Instant lastSeenAt) {}
