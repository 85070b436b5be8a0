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

/**
 * ICL, TEC and CAS PD-II of type 0 and 1: enquiry → ready → question → a block of identification,
 * five digits of grams and a checksum. An ICL scale hears the block back and confirms it.
 */
public final class PdII implements ScaleProtocol {

  private static final String ENQUIRY = "\u0005";
  private static final String READY = "\u0006";
  private static final String REPEAT = "\u0018";
  private static final String NOT_NOW = "\u0015";
  private static final String NO_DATA = "\u0000";
  private static final String CONFIRMED = "\r";
  private static final int BLOCK_LENGTH = 9;
  private static final Pattern BLOCK =
      Pattern.compile("\\x02(([ -?])([0-9]{5}))(.)\\x03", Pattern.DOTALL);

  // Of the identification: bits 3 and 5 are always set, 0 to 2 are range and unit.
  private static final int ALWAYS = 0x28;
  private static final int RANGE = 0x07;
  private static final int KG_15 = 1;
  private static final int KG_6 = 3;
  private static final int OUT_OF_RANGE = 0x10;

  private final String question;
  private final boolean confirms;
  private Frame unconfirmed;

  private PdII(String question, boolean confirms) {
    this.question = question;
    this.confirms = confirms;
  }

  /** A scale of the ICL till, which has its block confirmed. */
  public static PdII icl() {
    return new PdII("\u0011", true);
  }

  /** A CAS PD-II set to type 0 or 1. */
  public static PdII cas() {
    return new PdII("\u0012", false);
  }

  @Override
  public Manners manners() {
    return Manners.ANSWERS;
  }

  @Override
  public FrameShape shape() {
    String alone = READY + REPEAT + NOT_NOW + NO_DATA + (confirms ? CONFIRMED : "");
    return FrameShape.exactly('\u0002', BLOCK_LENGTH).orAlone(alone);
  }

  @Override
  public String question() {
    unconfirmed = null;
    return ENQUIRY;
  }

  @Override
  public Answer hear(Frame frame) {
    return switch (frame.text()) {
      // After a block it is the refusal of what was sent back.
      case READY -> unconfirmed == null ? Answer.reply(question) : Answer.reply(question());
      case REPEAT -> Answer.reply(question());
      case NOT_NOW, NO_DATA -> Answer.of(new Reading.Moving(frame.rawHex()));
      case CONFIRMED -> confirmed(frame);
      default -> block(frame);
    };
  }

  private Answer block(Frame frame) {
    Reading reading = read(frame);
    if (!confirms || reading instanceof Reading.Unreadable) {
      return Answer.of(reading);
    }
    unconfirmed = frame;
    return Answer.reply(frame.text());
  }

  private Answer confirmed(Frame frame) {
    Frame block = unconfirmed;
    unconfirmed = null;
    return Answer.of(block == null ? new Reading.Unreadable(frame.rawHex()) : read(block));
  }

  private static Reading read(Frame frame) {
    Matcher block = BLOCK.matcher(frame.text());
    if (!block.matches() || block.group(4).charAt(0) != Checksum.xor(block.group(1))) {
      return new Reading.Unreadable(frame.rawHex());
    }
    int identification = block.group(2).charAt(0);
    int range = identification & RANGE;
    if ((identification & ALWAYS) != ALWAYS || (range != KG_15 && range != KG_6)) {
      return new Reading.Unreadable(frame.rawHex());
    }
    if ((identification & OUT_OF_RANGE) != 0) {
      // It doesn't say on which side; a till that shows "too much" has the platter looked at.
      return new Reading.OverCapacity(frame.rawHex());
    }
    return Measure.atRest(OptionalInt.of(Integer.parseInt(block.group(3))), Basis.UNSAID, frame);
  }
}
