package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;

/** What a kind of device says and understands. All calls come from the device's own thread. */
public interface Dialogue {

  /**
   * Talks for as long as the line is there.
   *
   * @throws IOException when the line is gone
   */
  void talk(Wire wire) throws IOException, InterruptedException;

  /** There is no line now; called again and again, at least every half second. */
  void away();
}
