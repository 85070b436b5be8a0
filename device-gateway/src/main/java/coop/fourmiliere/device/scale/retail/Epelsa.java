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

/** Epelsa in automatic mode: kilograms, again and again, behind a flag that says if at rest. */
public final class Epelsa implements ScaleProtocol {

  private static final int FRAME_LENGTH_AT_MOST = 16;
  private static final Pattern WEIGHT =
      Pattern.compile("\\x02([AI!]) *(-? *[0-9]{1,3}\\.[0-9]{3})\\r\\x03");

  @Override
  public Manners manners() {
    return Manners.STREAMS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.between('\u0002', '\u0003', FRAME_LENGTH_AT_MOST);
  }

  @Override
  public String question() {
    return "";
  }

  @Override
  public Answer hear(Frame frame) {
    Matcher weight = WEIGHT.matcher(frame.text());
    if (!weight.matches()) {
      return Answer.of(new Reading.Unreadable(frame.rawHex()));
    }
    return Answer.of(
        weight.group(1).equals("A")
            ? Measure.atRest(Measure.grams(weight.group(2), "kg"), Basis.UNSAID, frame)
            : new Reading.Moving(frame.rawHex()));
  }
}
