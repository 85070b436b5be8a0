package coop.fourmiliere.device.simulator.scale;

/**
 * What a simulated scale shows at one moment.
 *
 * @param grams net of tare
 * @param tare grams taken off
 * @param moving whether the load is not at rest
 * @param over whether it is more than the scale can weigh
 */
record Shown(int grams, int tare, boolean moving, boolean over) {

  boolean under() {
    return grams < 0;
  }

  boolean zero() {
    return grams == 0;
  }

  boolean net() {
    return tare > 0;
  }

  /** A weight that may be told: at rest and in range. */
  boolean weighable() {
    return !moving && !over && !under();
  }

  /** The kilograms with three places, such as {@code 1.234} or {@code -0.450}. */
  String kilograms() {
    int size = Math.abs(grams);
    return String.format("%s%d.%03d", under() ? "-" : "", size / 1000, size % 1000);
  }
}
