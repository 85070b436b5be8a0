package coop.fourmiliere.device.simulator;

import java.io.IOException;
import java.time.Duration;

/** A serial line for tests: the device's end in the test's hand. */
public final class Cable implements AutoCloseable {

  private final PseudoTerminal terminal;

  private Cable(PseudoTerminal terminal) {
    this.terminal = terminal;
  }

  public static Cable plug() throws IOException {
    return new Cable(PseudoTerminal.open());
  }

  public String port() {
    return terminal.port();
  }

  public void send(byte... bytes) throws IOException {
    terminal.write(bytes);
  }

  public byte[] heard(Duration wait) {
    return terminal.read(wait);
  }

  public void pull() {
    terminal.close();
  }

  @Override
  public void close() {
    terminal.close();
  }
}
