package coop.fourmiliere.device.scale.retail;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CAS set to ECR type 14: an S and five digits of grams, again and again, while at rest. */
public final class CasEcr implements ScaleProtocol {

  private static final int FRAME_LENGTH = 6;
  private static final Pattern WEIGHT = Pattern.compile("S([0-9]{5})");

  @Override
  public Manners manners() {
    return Manners.STREAMS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.exactly('S', FRAME_LENGTH);
  }

  @Override
  public String question() {
    return "";
  }

  @Override
  public Answer hear(Frame frame) {
    Matcher weight = WEIGHT.matcher(frame.text());
    return Answer.of(
        weight.matches()
            ? Measure.atRest(OptionalInt.of(Integer.parseInt(weight.group(1))), Basis.UNSAID, frame)
            : new Reading.Unreadable(frame.rawHex()));
  }
}
