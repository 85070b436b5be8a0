package coop.fourmiliere.device.roster;

import java.time.Instant;

/**
 * One device as people see it.
 *
 * @param state {@code connected} or {@code disconnected}
 * @param lastError what is wrong, if anything is
 * @param lastSeenAt when it last said something that was understood
 * @param since how long it has been in that state
 * @param errors how often something went wrong that was not wrong before
 */
public record DeviceView(
    String id,
    DeviceKind kind,
    ConnectionState state,
    String port,
    String lastError,
    Instant lastSeenAt,
    Instant since,
    long errors) {

  DeviceView on(String otherPort) {
    return new DeviceView(id, kind, state, otherPort, lastError, lastSeenAt, since, errors);
  }

  /** The same after it was seen, or something went wrong or right. */
  DeviceView with(ConnectionState now, String error, Instant seenAt, Instant at) {
    boolean worse = error != null && !error.equals(lastError);
    return new DeviceView(
        id, kind, now, port, error, seenAt, now == state ? since : at, errors + (worse ? 1 : 0));
  }
}
