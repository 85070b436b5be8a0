package coop.fourmiliere.device.scale.protocol;

/**
 * How the frames of a protocol are told apart.
 *
 * @param starts the characters that begin a frame; none when any may
 * @param end the character that ends it; none (empty) when only its length does
 * @param length exactly that many characters without an end, at most that many with one
 * @param alone characters that are a frame by themselves when none has begun
 * @param handshake characters that mean nothing before a frame, and are only shown with it
 */
public record FrameShape(String starts, String end, int length, String alone, String handshake) {

  /** Frames without a start of their own, such as lines. */
  public static FrameShape endedBy(char end, int atMost) {
    return new FrameShape("", String.valueOf(end), atMost, "", "");
  }

  /** Frames with a character that begins and one that ends them. */
  public static FrameShape between(char start, char end, int atMost) {
    return new FrameShape(String.valueOf(start), String.valueOf(end), atMost, "", "");
  }

  /** Frames that begin with that character and always are as long. */
  public static FrameShape exactly(char start, int length) {
    return new FrameShape(String.valueOf(start), "", length, "", "");
  }

  /** The same with single characters that mean something by themselves. */
  public FrameShape orAlone(String characters) {
    return new FrameShape(starts, end, length, characters, handshake);
  }

  /** The same from a device that says between frames whether it can hear (Xon/Xoff). */
  public FrameShape withXonXoff() {
    return new FrameShape(starts, end, length, alone, "\u0011\u0013");
  }

  boolean begins(int character) {
    return starts.indexOf(character) >= 0;
  }

  boolean ends(int character) {
    return end.indexOf(character) >= 0;
  }

  boolean isAlone(int character) {
    return alone.indexOf(character) >= 0;
  }

  boolean isHandshake(int character) {
    return handshake.indexOf(character) >= 0;
  }

  boolean fixed() {
    return end.isEmpty();
  }
}
