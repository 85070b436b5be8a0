package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Platform scales whose lines begin with {@code ST,GS}: at rest or not, gross or net, then the
 * weight (CAS indicators with 22 bytes, KERN KFB, SFB and KXS). Most speak by themselves.
 */
public final class Indicator extends Lines {

  // CAS puts a device number and a byte of lamps before the weight.
  private static final Pattern LINE =
      Pattern.compile(
          "(ST|US|OL),(GS|NT)(?:,.[^0-9 +-],?|,)? *([+-]? *[0-9]+(?:\\.[0-9]+)?) *(kg|KG|g)");
  private static final Pattern OVERLOAD = Pattern.compile("OL,(?:GS|NT).*");

  private final String question;

  private Indicator(String question) {
    this.question = question;
  }

  /** One that speaks by itself. */
  public static Indicator streaming() {
    return new Indicator("");
  }

  /** A KERN KFB or SFB, asked for the weight as it is now. */
  public static Indicator asked() {
    return new Indicator("W\r\n");
  }

  @Override
  public Manners manners() {
    return question.isEmpty() ? Manners.STREAMS : Manners.ANSWERS;
  }

  @Override
  public String question() {
    return question;
  }

  @Override
  Reading read(String line, Frame frame) {
    if (OVERLOAD.matcher(line).matches()) {
      return new Reading.OverCapacity(frame.rawHex());
    }
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return null;
    }
    Basis basis = Basis.of(found.group(2).equals("NT"));
    return found.group(1).equals("US")
        ? new Reading.Moving(frame.rawHex())
        : Measure.atRest(Measure.grams(found.group(3), found.group(4)), basis, frame);
  }
}
