package coop.fourmiliere.device.simulator.scale;

import java.time.Duration;

/**
 * The pan of a counter scale of 15 kg: what is put on it moves for a moment before it rests. Time
 * is given in nanoseconds of any one clock that never goes back.
 */
final class Pan {

  static final int CAPACITY_GRAMS = 15_000;
  private static final int ZERO_RANGE_GRAMS = CAPACITY_GRAMS / 50;

  private final long settleNanos;
  private int load;
  private int zero;
  private int tare;
  private boolean restless;
  private boolean settling;
  private long putAt;

  Pan(Duration settle) {
    this.settleNanos = settle.toNanos();
  }

  void put(int grams, boolean stable, long now) {
    load = grams;
    restless = !stable;
    settling = true;
    putAt = now;
  }

  Shown shown(long now) {
    settling &= now - putAt < settleNanos;
    int gross = load - zero;
    return new Shown(gross - tare, tare, restless || settling, gross > CAPACITY_GRAMS);
  }

  /** Takes the load as nothing, and says whether it was small and still enough for that. */
  boolean zero(long now) {
    if (shown(now).moving() || Math.abs(load) > ZERO_RANGE_GRAMS) {
      return false;
    }
    zero = load;
    tare = 0;
    return true;
  }

  /** Takes off from now on what lies there. */
  void tare() {
    tare(Math.max(0, load - zero));
  }

  /** Takes off that many grams from now on. */
  void tare(int grams) {
    tare = grams;
  }
}
