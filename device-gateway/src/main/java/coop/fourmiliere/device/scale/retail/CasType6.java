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
 * CAS PD-II of type 6 (Samsung): enquiry → ready → question → a block that says whether the weight
 * is at rest, its sign, six places and the unit.
 */
public final class CasType6 implements ScaleProtocol {

  private static final String ENQUIRY = "\u0005";
  private static final String READY = "\u0006";
  private static final String NOT_NOW = "\u0015";
  private static final int BLOCK_LENGTH = 15;
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\x01\\x02(([SU])([ F-])([ 0-9.]{6})([ A-Za-z]{2}))(.)\\x03\\x04", Pattern.DOTALL);

  @Override
  public Manners manners() {
    return Manners.ANSWERS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.exactly('\u0001', BLOCK_LENGTH).orAlone(READY + NOT_NOW);
  }

  @Override
  public String question() {
    return ENQUIRY;
  }

  @Override
  public Answer hear(Frame frame) {
    return switch (frame.text()) {
      case READY -> Answer.reply("\u0011");
      case NOT_NOW -> Answer.of(new Reading.Moving(frame.rawHex()));
      default -> Answer.of(read(frame));
    };
  }

  private static Reading read(Frame frame) {
    Matcher block = BLOCK.matcher(frame.text());
    if (!block.matches() || block.group(6).charAt(0) != Checksum.xor(block.group(1))) {
      return new Reading.Unreadable(frame.rawHex());
    } else if (block.group(3).equals("F")) {
      return new Reading.OverCapacity(frame.rawHex());
    } else if (block.group(2).equals("U")) {
      return new Reading.Moving(frame.rawHex());
    }
    String number = block.group(3).strip() + block.group(4).strip();
    // Kilograms without a point could be any number of places.
    boolean clear = number.contains(".") || block.group(5).strip().equalsIgnoreCase("g");
    return clear
        ? Measure.atRest(Measure.grams(number, block.group(5)), Basis.UNSAID, frame)
        : new Reading.Unreadable(frame.rawHex());
  }
}
