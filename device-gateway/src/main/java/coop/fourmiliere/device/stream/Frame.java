package coop.fourmiliere.device.stream;

import java.time.Instant;
import java.util.UUID;

/**
 * One text frame of the stream, written once for all followers.
 *
 * @param replaces null, or the device whose older live state this one makes worthless
 */
record Frame(String text, String replaces) {

  static Frame of(Fact fact, String data) {
    String text =
        "{\"id\":\"%s\",\"type\":\"%s\",\"time\":\"%s\",\"data\":%s}"
            .formatted(fact.id(), fact.type().type(), fact.time(), data);
    return new Frame(text, fact.type() == FactType.WEIGHT ? fact.deviceId() : null);
  }

  /**
   * Ends what a till is told when it connects.
   *
   * @param missed whether scans may be lost that came while it was away
   */
  static Frame welcome(UUID id, Instant time, boolean missed) {
    String text =
        "{\"id\":\"%s\",\"type\":\"device.welcome.v1\",\"time\":\"%s\",\"data\":{\"missed\":%b}}"
            .formatted(id, time, missed);
    return new Frame(text, null);
  }

  boolean replaces(Frame older) {
    return replaces != null && replaces.equals(older.replaces);
  }
}
