package coop.fourmiliere.device.scale.retail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mettler Toledo 8217 (also spoken by Magellan and Ohaus Aviator): one letter asks, a short frame
 * answers. Characters have seven bits; the port adds the parity.
 *
 * <p>Strict on purpose: a weight has a start, two places before the point (the first may be blank),
 * three behind it and an end. A frame that lost or gained a character is unreadable, not lighter.
 */
public final class Toledo8217 implements ScaleProtocol {

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

  private static final char STX = 0x02;
  private static final char CR = 0x0D;
  private static final int FRAME_LENGTH_AT_MOST = 16;
  private static final int GRAMS_AT_MOST = 99_999;
  private static final Pattern WEIGHT = Pattern.compile("\\x02 *([0-9 ][0-9]\\.[0-9]{3})(N?)\\r");
  // Some models leave out the start of a status.
  private static final Pattern STATUS = Pattern.compile("\\x02?\\?([@-\\x7F])\\r");

  @Override
  public Manners manners() {
    return Manners.ANSWERS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.between(STX, CR, FRAME_LENGTH_AT_MOST);
  }

  @Override
  public String question() {
    return String.valueOf((char) WEIGH);
  }

  @Override
  public String zero() {
    return String.valueOf((char) ZERO);
  }

  @Override
  public Answer hear(Frame frame) {
    return Answer.of(read(frame));
  }

  private static Reading read(Frame frame) {
    Matcher weight = WEIGHT.matcher(frame.text());
    if (weight.matches()) {
      Basis basis = Basis.of(!weight.group(2).isEmpty());
      return Measure.atRest(Measure.grams(weight.group(1), "kg"), basis, frame);
    }
    Matcher status = STATUS.matcher(frame.text());
    if (status.matches()) {
      return status(status.group(1).charAt(0), frame.rawHex());
    }
    boolean acknowledged = "\u0002\r".equals(frame.text()) || "\u0002E\r".equals(frame.text());
    return acknowledged
        ? new Reading.Acknowledged(frame.rawHex())
        : new Reading.Unreadable(frame.rawHex());
  }

  /** Faults first: the centre of zero means nothing while the load moves or is out of range. */
  private static Reading status(int bits, String rawHex) {
    if ((bits & OVER_CAPACITY) != 0) {
      return new Reading.OverCapacity(rawHex);
    } else if ((bits & UNDER_ZERO) != 0) {
      return new Reading.UnderZero(rawHex);
    } else if ((bits & (MOTION | OUTSIDE_ZERO_RANGE)) != 0) {
      return new Reading.Moving(rawHex);
    } else if ((bits & CENTRE_OF_ZERO) != 0) {
      return new Reading.Empty(rawHex);
    }
    return new Reading.Unchanged(Basis.of((bits & NET) != 0), rawHex);
  }

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
    return (STX + text + CR).getBytes(US_ASCII);
  }
}
