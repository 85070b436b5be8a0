package coop.fourmiliere.device.paper;

/** What a paper says of itself when it is not the first of its kind. */
public enum Mark {
  /** Printed once, as far as anybody knows. */
  NONE(null),
  /** Begun before, and stopped in the middle. */
  REPRINT("** RÉIMPRESSION **"),
  /** A person asked for it again. */
  DUPLICATE("** DUPLICATA **");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /** The words on the paper; null when there are none. */
  String words() {
    return words;
  }
}
