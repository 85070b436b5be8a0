package coop.fourmiliere.device.scale.protocol;

/**
 * What a frame of a scale leads to.
 *
 * @param reading what it says, or null when the dialogue only goes on
 * @param reply what the scale wants to hear next, one character a byte; maybe nothing
 */
public record Answer(Reading reading, String reply) {

  /** The scale said how it is. */
  public static Answer of(Reading reading) {
    return new Answer(reading, "");
  }

  /** The scale waits for this. */
  public static Answer reply(String characters) {
    return new Answer(null, characters);
  }
}
