package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Mettler Toledo Standard Interface Command Set, MT-SICS; KERN's KCP answers alike. It is asked
 * for the weight as it is now and says whether that is at rest. Whether a tare was taken off it
 * doesn't say. Mettler's balances come with Xon/Xoff.
 */
public final class Sics extends Lines {

  private static final Pattern WEIGHT =
      Pattern.compile("S ([SD]) +([+-]? *[0-9]+(?:\\.[0-9]+)?) +([A-Za-z]+) *");

  @Override
  public FrameShape shape() {
    return super.shape().withXonXoff();
  }

  @Override
  public String question() {
    return "SI\r\n";
  }

  @Override
  public String zero() {
    return "Z\r\n";
  }

  @Override
  Reading read(String line, Frame frame) {
    return switch (line) {
      case "S +" -> new Reading.OverCapacity(frame.rawHex());
      case "S -" -> new Reading.UnderZero(frame.rawHex());
      case "S I" -> new Reading.Moving(frame.rawHex());
      case "Z A", "Z I", "Z +", "Z -" -> new Reading.Acknowledged(frame.rawHex());
      default -> weight(line, frame);
    };
  }

  private static Reading weight(String line, Frame frame) {
    Matcher weight = WEIGHT.matcher(line);
    if (!weight.matches()) {
      return null;
    }
    return weight.group(1).equals("D")
        ? new Reading.Moving(frame.rawHex())
        : Measure.atRest(Measure.grams(weight.group(2), weight.group(3)), Basis.UNSAID, frame);
  }
}
