package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adam AZExtra and CBD. It tells a new weight at rest and nothing else: no zero, no motion, and
 * when it is asked in vain it beeps. It can't be told from other devices by asking.
 */
public final class AdamAzExtra extends Lines {

  private static final Pattern LABEL = Pattern.compile(" *([0-9]+\\.[0-9]+) ?(kg|g) *");

  @Override
  public Manners manners() {
    return Manners.SPEAKS_RARELY;
  }

  @Override
  public String question() {
    return "P\r\n";
  }

  @Override
  Reading read(String line, Frame frame) {
    Matcher label = LABEL.matcher(line);
    return label.matches()
        ? Measure.atRest(Measure.grams(label.group(1), label.group(2)), Basis.UNSAID, frame)
        : null;
  }
}
