package coop.fourmiliere.device.simulator;

import java.io.IOException;
import java.util.List;

/** A simulated customer display on a serial line, for tests. */
public final class TestDisplay implements AutoCloseable {

  private final SimulatedDisplay display = new SimulatedDisplay();
  private final SimulatedLine line = new SimulatedLine("display", display);

  private TestDisplay() {}

  public static TestDisplay onCable() throws IOException {
    TestDisplay made = new TestDisplay();
    made.plug();
    return made;
  }

  public String port() {
    return line.port().orElse("/dev/pts/none");
  }

  public List<String> lines() {
    return display.shown().lines();
  }

  public void plug() throws IOException {
    line.plug();
  }

  /** Its power comes by the same cable. */
  public void unplug() throws InterruptedException {
    line.unplug();
    display.loseItsPower();
  }

  public void loseItsPower() {
    display.loseItsPower();
  }

  @Override
  public void close() throws InterruptedException {
    line.unplug();
  }
}
