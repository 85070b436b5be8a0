package coop.fourmiliere.device.scale.retail;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NCI, ECR, Weigh-Tronix: SCP-02, and SCP-01, which only leaves out the S before the status. A
 * weight comes with status characters that say whether it may be believed. How many places and
 * status characters there are is the model's: each number of places goes with its own of those.
 */
public final class Nci implements ScaleProtocol {

  private static final char ETX = 0x03;
  private static final int FRAME_LENGTH_AT_MOST = 24;
  // Bit 6 of a status character behind the first says that another follows.
  private static final String TWO_OR_THREE = "[0-?](?:[0-?]|[p-\\x7F][0-?p-\\x7F])";
  private static final String THREE = "[0-?][p-\\x7F][0-?]";
  private static final String FOUR = "[0-?][p-\\x7F]{2}[0-?]";
  private static final List<Pattern> WEIGHTS =
      List.of(
          weight(6, "[ 0-9.]{6}", "[A-Za-z]{2}", "(S?)(" + TWO_OR_THREE + ")"),
          // Brecknell 6712 (manual, p. 19): seven of its display.
          weight(7, "[ 0-9.-]{6}[0-9]", "[A-Za-z]{2}", "()(" + THREE + ")"),
          // Brecknell 67xxU (service manual, p. 62 to 68): a sign and seven. With its unit for
          // grams, which is one letter, kilograms that lost theirs would weigh a thousandth.
          weight(8, "[ -][ 0-9.-]{6}[0-9]", "kg", "(S?)(" + FOUR + ")"));
  private static final Pattern STATUS_ONLY =
      Pattern.compile("\\n?(S?)(" + TWO_OR_THREE + "|" + FOUR + ")\\r\\x03");

  // Of the first status character, the second, the third and the fourth.
  private static final int MOTION = 0x01;
  private static final int AT_ZERO = 0x02;
  private static final int MEMORY_ERRORS = 0x0C;
  private static final int UNDER_CAPACITY = 0x01;
  private static final int OVER_CAPACITY = 0x02;
  private static final int PROGRAM_ERRORS = 0x0C;
  private static final int NET = 0x04;
  private static final int ZERO_ERROR = 0x08;
  // As Brecknell's SBI 521 (service manual, p. 60), which sends the same frame, has it.
  private static final int HELD_OR_COUNTED = 0x07;

  // Of the weight before this one; 0 when what came between could not be read.
  private int placesBefore;

  @Override
  public Manners manners() {
    return Manners.ANSWERS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.endedBy(ETX, FRAME_LENGTH_AT_MOST);
  }

  @Override
  public String question() {
    return "W\r";
  }

  @Override
  public String zero() {
    return "Z\r";
  }

  @Override
  public Answer hear(Frame frame) {
    return Answer.of(read(frame));
  }

  private Reading read(Frame frame) {
    for (Pattern shape : WEIGHTS) {
      Matcher weight = shape.matcher(frame.text());
      if (weight.matches()) {
        return weight(weight, frame);
      }
    }
    Matcher only = STATUS_ONLY.matcher(frame.text());
    if (only.matches()) {
      return statusOnly(only, frame);
    }
    placesBefore = 0;
    return new Reading.Unreadable(frame.rawHex());
  }

  private Reading weight(Matcher found, Frame frame) {
    String places = found.group(1);
    boolean again = places.length() == placesBefore;
    placesBefore = places.length();
    Status status = Status.of(found.group(4));
    Reading reason = status.whyNoWeight(frame.rawHex());
    if (reason != null) {
      return reason;
    } else if (found.group(3).isEmpty() && found.group(4).length() == 3 && !again) {
      // Of six places and seven a lost byte makes one the other, and another weight.
      return new Reading.Moving(frame.rawHex());
    }
    return switch (places.charAt(places.length() - 1)) {
      case '^' -> new Reading.OverCapacity(frame.rawHex());
      case '_' -> new Reading.UnderZero(frame.rawHex());
      case '-' -> new Reading.Faulty("the scale can't find its zero: empty it", frame.rawHex());
      default -> Measure.atRest(Measure.grams(places, found.group(2)), status.basis(), frame);
    };
  }

  private static Reading statusOnly(Matcher found, Frame frame) {
    Status status = Status.of(found.group(2));
    Reading reason = status.whyNoWeight(frame.rawHex());
    if (reason != null) {
      return reason;
    } else if (status.has(status.first, AT_ZERO)) {
      return new Reading.Empty(frame.rawHex());
    }
    // Without an S a question for the weight always brings places: this answers the zero.
    return found.group(1).isEmpty()
        ? new Reading.Acknowledged(frame.rawHex())
        : new Reading.Unchanged(status.basis(), frame.rawHex());
  }

  /** Models fill the places with signs when there is no weight to show. */
  private static Pattern weight(int length, String places, String unit, String status) {
    String signs = "\\^{%1$d}|_{%1$d}|-{%1$d}".formatted(length);
    return Pattern.compile(
        "\\n?(" + signs + "|" + places + ")(" + unit + ")\\r\\n" + status + "\\r\\x03");
  }

  private record Status(int first, int second, int third, int fourth) {

    static Status of(String characters) {
      return new Status(
          characters.charAt(0),
          characters.charAt(1),
          characters.length() > 2 ? characters.charAt(2) : 0,
          characters.length() > 3 ? characters.charAt(3) : 0);
    }

    boolean has(int character, int bits) {
      return (character & bits) != 0;
    }

    Basis basis() {
      return Basis.of(has(third, NET));
    }

    Reading whyNoWeight(String rawHex) {
      if (has(first, MEMORY_ERRORS) || has(second, PROGRAM_ERRORS)) {
        return new Reading.Faulty("the scale reports that it is broken", rawHex);
      } else if (has(third, ZERO_ERROR)) {
        return new Reading.Faulty("the scale can't find its zero: empty it", rawHex);
      } else if (has(fourth, HELD_OR_COUNTED)) {
        return new Reading.Faulty("the scale holds an old weight, or counts: let it weigh", rawHex);
      } else if (has(second, OVER_CAPACITY)) {
        return new Reading.OverCapacity(rawHex);
      } else if (has(second, UNDER_CAPACITY)) {
        return new Reading.UnderZero(rawHex);
      }
      return has(first, MOTION) ? new Reading.Moving(rawHex) : null;
    }
  }
}
