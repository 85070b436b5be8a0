package coop.fourmiliere.device.scale;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the answers of a scale that speaks {@link Toledo8217}, from bytes in pieces of any size.
 *
 * <p>Strict on purpose: a weight has a start, two places before the point (the first may be blank),
 * three behind it and an end. A frame that lost or gained a character is unreadable, not lighter.
 */
final class Toledo8217Decoder {

  private static final int FRAME_BYTES_AT_MOST = 16;
  private static final int LINE_FEED = 0x0A;
  private static final int NOISE = 0xFFFD;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern WEIGHT = Pattern.compile("\\x02 *([0-9 ][0-9]\\.[0-9]{3})(N?)\\r");
  // Some models leave out the start of a status.
  private static final Pattern STATUS = Pattern.compile("\\x02?\\?([@-\\x7F])\\r");

  private final ParityBit parity;
  private final StringBuilder text = new StringBuilder();
  private final byte[] raw = new byte[FRAME_BYTES_AT_MOST];
  private int rawLength;
  private boolean flooded;

  Toledo8217Decoder(ParityBit parity) {
    this.parity = parity;
  }

  /** What these bytes completed, in order; what they began is kept for the next. */
  List<Reading> feed(byte... bytes) {
    List<Reading> readings = new ArrayList<>();
    for (byte received : bytes) {
      take(received, readings);
    }
    return readings;
  }

  /** Forgets what was begun. */
  void reset() {
    text.setLength(0);
    rawLength = 0;
    flooded = false;
  }

  private void take(byte received, List<Reading> readings) {
    int character = parity.strip(received);
    if (character == Toledo8217.STX) {
      flush(readings);
    } else if (flooded || (character == LINE_FEED && rawLength == 0)) {
      flooded &= character != Toledo8217.CR;
      return;
    }
    raw[rawLength++] = received;
    text.append((char) (character < 0 ? NOISE : character));
    if (character == Toledo8217.CR) {
      flush(readings);
    } else if (rawLength == FRAME_BYTES_AT_MOST) {
      // No frame is that long: told once, then silent until another may begin.
      flush(readings);
      flooded = true;
    }
  }

  private void flush(List<Reading> readings) {
    if (rawLength > 0) {
      readings.add(decode(text, HEX.formatHex(raw, 0, rawLength)));
    }
    reset();
  }

  private static Reading decode(CharSequence frame, String rawHex) {
    Matcher weight = WEIGHT.matcher(frame);
    if (weight.matches()) {
      return weight(weight.group(1), !weight.group(2).isEmpty(), rawHex);
    }
    Matcher status = STATUS.matcher(frame);
    if (status.matches()) {
      return status(status.group(1).charAt(0), rawHex);
    }
    boolean acknowledged = "\u0002\r".contentEquals(frame) || "\u0002E\r".contentEquals(frame);
    return acknowledged ? new Reading.Acknowledged(rawHex) : new Reading.Unreadable(rawHex);
  }

  private static Reading weight(String kilograms, boolean net, String rawHex) {
    int grams = Integer.parseInt(kilograms.strip().replace(".", ""));
    return grams == 0 ? new Reading.Empty(rawHex) : new Reading.AtRest(grams, net, rawHex);
  }

  /** Faults first: the centre of zero means nothing while the load moves or is out of range. */
  private static Reading status(int bits, String rawHex) {
    if ((bits & Toledo8217.OVER_CAPACITY) != 0) {
      return new Reading.OverCapacity(rawHex);
    }
    if ((bits & Toledo8217.UNDER_ZERO) != 0) {
      return new Reading.UnderZero(rawHex);
    }
    if ((bits & (Toledo8217.MOTION | Toledo8217.OUTSIDE_ZERO_RANGE)) != 0) {
      return new Reading.Moving(rawHex);
    }
    if ((bits & Toledo8217.CENTRE_OF_ZERO) != 0) {
      return new Reading.Empty(rawHex);
    }
    return new Reading.Unchanged((bits & Toledo8217.NET) != 0, rawHex);
  }
}
