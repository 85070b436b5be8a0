package coop.fourmiliere.device.scale.retail;

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
 * NCI, ECR, Weigh-Tronix: SCP-02, and SCP-01, which only leaves out the S before the status. A
 * weight comes with status characters that say whether it may be believed.
 */
public final class Nci implements ScaleProtocol {

  private static final char ETX = 0x03;
  private static final int FRAME_LENGTH_AT_MOST = 24;
  // First the weight, then two status characters, and a third when bit 6 of the second says so.
  private static final String STATUS = "([0-?])(?:([0-?])|([p-\\x7F])([0-?p-\\x7F]))\\r\\x03";
  private static final Pattern WEIGHT =
      Pattern.compile("\\n?([ 0-9.]{6}|\\^{6}|_{6}|-{6})([A-Za-z]{2})\\r\\nS?" + STATUS);
  private static final Pattern STATUS_ONLY = Pattern.compile("\\n?S" + STATUS);

  // Of the first status character, the second and the third.
  private static final int MOTION = 0x01;
  private static final int AT_ZERO = 0x02;
  private static final int MEMORY_ERRORS = 0x0C;
  private static final int UNDER_CAPACITY = 0x01;
  private static final int OVER_CAPACITY = 0x02;
  private static final int PROGRAM_ERRORS = 0x0C;
  private static final int NET = 0x04;
  private static final int ZERO_ERROR = 0x08;

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

  private static Reading read(Frame frame) {
    Matcher weight = WEIGHT.matcher(frame.text());
    if (weight.matches()) {
      Status status = Status.of(weight, 3);
      Reading reason = status.whyNoWeight(frame.rawHex());
      return reason != null ? reason : weight(weight.group(1), weight.group(2), status, frame);
    }
    Matcher only = STATUS_ONLY.matcher(frame.text());
    if (!only.matches()) {
      return new Reading.Unreadable(frame.rawHex());
    }
    Status status = Status.of(only, 1);
    Reading reason = status.whyNoWeight(frame.rawHex());
    if (reason != null) {
      return reason;
    }
    return status.has(status.first, AT_ZERO)
        ? new Reading.Empty(frame.rawHex())
        : new Reading.Unchanged(status.basis(), frame.rawHex());
  }

  /** Adam's MDW fills the six places with signs when there is no weight to show. */
  private static Reading weight(String places, String unit, Status status, Frame frame) {
    return switch (places.charAt(0)) {
      case '^' -> new Reading.OverCapacity(frame.rawHex());
      case '_' -> new Reading.UnderZero(frame.rawHex());
      case '-' -> new Reading.Faulty("the scale can't find its zero: empty it", frame.rawHex());
      default -> Measure.atRest(Measure.grams(places, unit), status.basis(), frame);
    };
  }

  private record Status(int first, int second, int third) {

    static Status of(Matcher found, int group) {
      int first = found.group(group).charAt(0);
      boolean two = found.group(group + 1) != null;
      return two
          ? new Status(first, found.group(group + 1).charAt(0), 0)
          : new Status(first, found.group(group + 2).charAt(0), found.group(group + 3).charAt(0));
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
      } else if (has(second, OVER_CAPACITY)) {
        return new Reading.OverCapacity(rawHex);
      } else if (has(second, UNDER_CAPACITY)) {
        return new Reading.UnderZero(rawHex);
      }
      return has(first, MOTION) ? new Reading.Moving(rawHex) : null;
    }
  }
}
