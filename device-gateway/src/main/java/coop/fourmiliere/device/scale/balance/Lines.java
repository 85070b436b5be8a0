package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;

/** Scales that answer with lines of text, ended by CR LF. */
abstract class Lines implements ScaleProtocol {

  private static final int LINE_LENGTH_AT_MOST = 48;

  @Override
  public Manners manners() {
    return Manners.ANSWERS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.endedBy('\n', LINE_LENGTH_AT_MOST);
  }

  @Override
  public final Answer hear(Frame frame) {
    Reading reading = frame.text().endsWith("\r\n") ? read(line(frame), frame) : null;
    return Answer.of(reading != null ? reading : new Reading.Unreadable(frame.rawHex()));
  }

  /** What that line, without its end, says; null when it is not of this protocol. */
  abstract Reading read(String line, Frame frame);

  private static String line(Frame frame) {
    return frame.text().substring(0, frame.text().length() - 2);
  }
}
