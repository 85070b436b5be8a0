package coop.fourmiliere.device.simulator;

import java.io.IOException;
import java.util.Optional;

/** A simulated device on its cable, for tests of other packages. */
public final class SimulatedCable {

  private final SimulatedLine line;

  public SimulatedCable(SimulatedDevice device) {
    this.line = new SimulatedLine("test", device);
  }

  public void plug() throws IOException {
    line.plug();
  }

  public void pull() throws InterruptedException {
    line.unplug();
  }

  public Optional<String> port() {
    return line.port();
  }
}
