package coop.fourmiliere.device.scale.protocol;

/** When a scale speaks. */
public enum Manners {
  /** It answers each question with how it is now. */
  ANSWERS,
  /** It answers each question, but tells the weight of a load a single time. */
  TELLS_ONCE,
  /** It speaks by itself, several times a second. */
  STREAMS,
  /** It speaks when it has a new weight or its key is pressed, and says nothing else. */
  SPEAKS_RARELY
}
