package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Sartorius Balance Interface, with lines of 16 or, with an identification, 22 bytes. A weight
 * without a unit is not at rest. With a handshake by software it says XON when it is switched on.
 */
public final class Sbi extends Lines {

  private static final Pattern WEIGHT =
      Pattern.compile("([GN] {5}|)([+ -])([ 0-9.]{9}) ([ A-Za-z]{3})");
  private static final Pattern SPECIAL =
      Pattern.compile("(?:Stat {2})? *(High|H|Low|L|ERR [0-9]{1,3}) *");

  @Override
  public FrameShape shape() {
    return super.shape().withXonXoff();
  }

  @Override
  public String question() {
    return "\u001BP\r\n";
  }

  @Override
  public String zero() {
    return "\u001BV\r\n";
  }

  @Override
  Reading read(String line, Frame frame) {
    Matcher weight = WEIGHT.matcher(line);
    if (weight.matches()) {
      return weight(weight, frame);
    }
    Matcher special = SPECIAL.matcher(line);
    if (!special.matches()) {
      return null;
    }
    return switch (special.group(1).charAt(0)) {
      case 'H' -> new Reading.OverCapacity(frame.rawHex());
      case 'L' -> new Reading.UnderZero(frame.rawHex());
      default -> new Reading.Faulty("the scale shows " + special.group(1), frame.rawHex());
    };
  }

  private static Reading weight(Matcher found, Frame frame) {
    if (found.group(4).isBlank()) {
      return new Reading.Moving(frame.rawHex());
    }
    // An N stands before any weight that isn't marked gross, also where nothing was tared.
    Basis basis = found.group(1).startsWith("G") ? Basis.GROSS : Basis.UNSAID;
    String number = found.group(2).strip() + found.group(3).strip();
    return Measure.atRest(Measure.grams(number, found.group(4)), basis, frame);
  }
}
