package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ohaus balances and bench scales (Scout, Ranger, Defender …), asked to print at once. A question
 * mark behind the unit says that the weight is not at rest; the end of the line says whether it is
 * net. What is too heavy or too light shows as an error of their manuals' table.
 */
public final class Ohaus extends Lines {

  private static final Pattern WEIGHT =
      Pattern.compile(
          " *([+-]? *[0-9]+(?:\\.[0-9]+)?) +([A-Za-z]{1,5}) *(\\??) *(NET|N|G|B|T|PT)? *");

  private static final Pattern ERROR = Pattern.compile("Err ?([0-9]{1,2}\\.[0-9])");

  @Override
  public String question() {
    return "IP\r\n";
  }

  @Override
  public String zero() {
    return "Z\r\n";
  }

  @Override
  Reading read(String line, Frame frame) {
    Matcher found = WEIGHT.matcher(line);
    if (!found.matches()) {
      return error(line, frame);
    }
    String legend = found.group(4) == null ? "" : found.group(4);
    // With T or PT the container's weight is shown, not what is in it.
    boolean container = legend.equals("T") || legend.equals("PT");
    if (container || !found.group(3).isEmpty()) {
      return new Reading.Moving(frame.rawHex());
    }
    Basis basis = Basis.of(legend.startsWith("N"));
    return Measure.atRest(Measure.grams(found.group(1), found.group(2)), basis, frame);
  }

  private static Reading error(String line, Frame frame) {
    Matcher error = ERROR.matcher(line);
    if (!error.matches()) {
      return null;
    }
    return switch (error.group(1)) {
      case "8.3" -> new Reading.OverCapacity(frame.rawHex());
      case "8.4" -> new Reading.UnderZero(frame.rawHex());
      default -> new Reading.Faulty("the scale shows Err " + error.group(1), frame.rawHex());
    };
  }
}
