package coop.fourmiliere.device.dialect;

/** Which of the two kicks of a printer's drawer connector opens the drawer: its cable decides. */
public enum DrawerPin {
  /** The usual one: drawer 1. */
  TWO,
  /** Drawer 2. */
  FIVE;

  /**
   * The pin of that number.
   *
   * @throws IllegalArgumentException when no drawer can hang on it
   */
  public static DrawerPin of(int number) {
    return switch (number) {
      case 2 -> TWO;
      case 5 -> FIVE;
      default ->
          throw new IllegalArgumentException("a drawer is kicked by pin 2 or 5, not " + number);
    };
  }
}
