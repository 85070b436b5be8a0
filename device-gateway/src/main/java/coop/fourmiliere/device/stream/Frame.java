package coop.fourmiliere.device.stream;

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

  boolean replaces(Frame older) {
    return replaces != null && replaces.equals(older.replaces);
  }
}
