package coop.fourmiliere.device.serial;

import java.io.IOException;

/** Where serial lines are opened. */
public interface Ports {

  /**
   * Opens the line.
   *
   * @throws IOException when the port is missing, busy, forbidden or can't be set, with a sentence
   *     that says which
   */
  Wire open(LineSettings settings) throws IOException;
}
