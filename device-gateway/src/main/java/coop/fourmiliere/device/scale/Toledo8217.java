package coop.fourmiliere.device.scale;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The bytes of the Mettler Toledo 8217 protocol (also spoken by Magellan and Ohaus Aviator): one
 * letter asks, a short frame answers. Characters have seven bits; the port adds the parity.
 */
public final class Toledo8217 {

  /** Asks for the weight. */
  public static final byte WEIGH = 'W';

  /** Takes the present load as zero, if it is close to it. */
  public static final byte ZERO = 'Z';

  /** Takes the present load, or the five digits of grams that follow, as tare. */
  public static final byte TARE = 'T';

  /** Forgets the tare. */
  public static final byte CLEAR = 'C';

  /** Tests itself. */
  public static final byte SELF_TEST = 'A';

  /** Asks how the test went. */
  public static final byte TEST_RESULT = 'B';

  /** From here each character is sent back as it came. */
  public static final byte ECHO_ON = 'E';

  /** Ends the echo. */
  public static final byte ECHO_OFF = 'F';

  /** Bits of the status character. The first is always set. */
  public static final int ALWAYS = 0x40;

  public static final int MOTION = 0x01;
  public static final int OVER_CAPACITY = 0x02;
  public static final int UNDER_ZERO = 0x04;
  public static final int OUTSIDE_ZERO_RANGE = 0x08;
  public static final int CENTRE_OF_ZERO = 0x10;
  public static final int NET = 0x20;

  static final byte STX = 0x02;
  static final byte CR = 0x0D;

  private static final int GRAMS_AT_MOST = 99_999;

  private Toledo8217() {}

  /**
   * The frame that tells a weight at rest, {@code 02 30 31 2E 32 33 34 0D} for 1234 g.
   *
   * @throws IllegalArgumentException below 0 or above 99 999 g
   */
  public static byte[] weight(int grams, boolean net) {
    if (grams < 0 || grams > GRAMS_AT_MOST) {
      throw new IllegalArgumentException("the frame holds 0 to 99999 g, not " + grams);
    }
    String kilograms = String.format("%02d.%03d", grams / 1000, grams % 1000);
    return frame(net ? kilograms + "N" : kilograms);
  }

  /** The frame that tells why there is no weight, {@code 02 3F 41 0D} for motion. */
  public static byte[] status(int bits) {
    return frame("?" + (char) (ALWAYS | bits));
  }

  /** The frame that answers a command with nothing to tell, {@code 02 0D}. */
  public static byte[] done() {
    return frame("");
  }

  /** The frame that answers {@link #ECHO_ON}, {@code 02 45 0D}. */
  public static byte[] echoing() {
    return frame("E");
  }

  private static byte[] frame(String text) {
    return ((char) STX + text + (char) CR).getBytes(US_ASCII);
  }
}
