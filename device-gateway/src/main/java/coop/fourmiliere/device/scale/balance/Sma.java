package coop.fourmiliere.device.scale.balance;

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
 * The protocol of the Scale Manufacturers Association, SCP-0499 (Avery, Brecknell, Salter): status,
 * range, gross or net and motion stand before ten places of weight and a unit.
 */
public final class Sma implements ScaleProtocol {

  private static final int FRAME_LENGTH_AT_MOST = 24;
  private static final Pattern WEIGHT =
      Pattern.compile("\\n([ ZOUEIT])[0-9 ]([GTN])([M ]).([ 0-9.+-]{10})(.{3})\\r");

  @Override
  public Manners manners() {
    return Manners.ANSWERS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.between('\n', '\r', FRAME_LENGTH_AT_MOST);
  }

  @Override
  public String question() {
    return "\nW\r";
  }

  @Override
  public String zero() {
    return "\nZ\r";
  }

  @Override
  public Answer hear(Frame frame) {
    Matcher found = WEIGHT.matcher(frame.text());
    return Answer.of(found.matches() ? read(found, frame) : new Reading.Unreadable(frame.rawHex()));
  }

  private static Reading read(Matcher found, Frame frame) {
    String raw = frame.rawHex();
    return switch (found.group(1)) {
      case "O" -> new Reading.OverCapacity(raw);
      case "U" -> new Reading.UnderZero(raw);
      case "E", "I" -> new Reading.Faulty("the scale can't find its zero: empty it", raw);
      case "T" -> new Reading.Faulty("the scale refuses its tare", raw);
      default -> weight(found, frame);
    };
  }

  private static Reading weight(Matcher found, Frame frame) {
    // A T says that the container's weight is shown, not what is in it.
    if (found.group(3).equals("M") || found.group(2).equals("T")) {
      return new Reading.Moving(frame.rawHex());
    }
    Basis basis = Basis.of(found.group(2).equals("N"));
    return Measure.atRest(Measure.grams(found.group(4), found.group(5)), basis, frame);
  }
}
