package coop.fourmiliere.device.scale.protocol;

/** The language of one scale. May remember where the dialogue is: one for each line. */
public interface ScaleProtocol {

  /** When the scale speaks. */
  Manners manners();

  /** How its frames are told apart. */
  FrameShape shape();

  /** Asks for the weight, one character a byte; nothing for a scale that is never asked. */
  String question();

  /**
   * Asks the scale to take what lies on it as nothing, one character a byte; nothing where the
   * protocol has no such command, or no way to see afterwards whether it was obeyed.
   */
  default String zero() {
    return "";
  }

  /** What this frame leads to; what is not of this protocol is {@link Reading.Unreadable}. */
  Answer hear(Frame frame);
}
