package coop.fourmiliere.device.simulator.scale;

/** Speaks for a simulated scale, one character a byte. Remembers where the dialogue is. */
interface Voice {

  /** The answer to that character, maybe nothing. */
  String hear(char heard, Pan pan, long now);

  /** What is said without having been asked, about ten times a second; maybe nothing. */
  default String idle(Pan pan, long now) {
    return "";
  }
}
