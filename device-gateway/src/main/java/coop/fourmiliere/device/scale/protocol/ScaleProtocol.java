package coop.fourmiliere.device.scale.protocol;

/** The language of one scale. May remember where the dialogue is: one for each line. */
public interface ScaleProtocol {

  /** When the scale speaks. */
  Manners manners();

  /** How its frames are told apart. */
  FrameShape shape();

  /** Asks for the weight, one character a byte; nothing for a scale that is never asked. */
  String question();

  /** What this frame leads to; what is not of this protocol is {@link Reading.Unreadable}. */
  Answer hear(Frame frame);
}
