package coop.fourmiliere.device.scale.protocol;

/**
 * How the frames of a protocol are told apart.
 *
 * @param starts the characters that begin a frame; none when any may
 * @param end the character that ends it; none (empty) when only its length does
 * @param length exactly that many characters without an end, at most that many with one
 * @param alone characters that are a frame by themselves when none has begun
 */
public record FrameShape(String starts, String end, int length, String alone) {

  /** Frames without a start of their own, such as lines. */
  public static FrameShape endedBy(char end, int atMost) {
    return new FrameShape("", String.valueOf(end), atMost, "");
  }

  /** Frames with a character that begins and one that ends them. */
  public static FrameShape between(char start, char end, int atMost) {
    return new FrameShape(String.valueOf(start), String.valueOf(end), atMost, "");
  }

  /** Frames that begin with that character and always are as long. */
  public static FrameShape exactly(char start, int length) {
    return new FrameShape(String.valueOf(start), "", length, "");
  }

  /** The same with single characters that mean something by themselves. */
  public FrameShape orAlone(String characters) {
    return new FrameShape(starts, end, length, characters);
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

  boolean fixed() {
    return end.isEmpty();
  }
}
