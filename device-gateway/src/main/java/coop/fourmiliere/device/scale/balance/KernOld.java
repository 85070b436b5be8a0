package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * KERN balances before KCP (KDE-T, PCB …): one letter without an end asks, sixteen places answer. A
 * weight without a unit is not at rest; an FKB ends such a line where the unit would stand.
 */
public final class KernOld extends Lines {

  private static final Pattern WEIGHT = Pattern.compile(" ([ -])([ 0-9.]{10}) ([ A-Za-z]{3}|)");
  private static final Pattern ERROR = Pattern.compile("(?: {11}| {7})Error");

  @Override
  public String question() {
    return "w";
  }

  @Override
  Reading read(String line, Frame frame) {
    if (ERROR.matcher(line).matches()) {
      return new Reading.Faulty("the scale shows Error: is it overloaded?", frame.rawHex());
    }
    Matcher weight = WEIGHT.matcher(line);
    if (!weight.matches()) {
      return null;
    }
    if (weight.group(3).isBlank()) {
      return new Reading.Moving(frame.rawHex());
    }
    String number = weight.group(1).strip() + weight.group(2).strip();
    return Measure.atRest(Measure.grams(number, weight.group(3)), Basis.UNSAID, frame);
  }
}
