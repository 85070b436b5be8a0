package coop.fourmiliere.device.simulator;

/** What a simulated device answers on its line. */
public interface SimulatedDevice {

  /** The answer to these bytes, maybe none. */
  byte[] hear(byte[] bytes, long now);

  /** What it says by itself when nothing was heard, maybe nothing. */
  byte[] idle(long now);
}
