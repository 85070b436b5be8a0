package coop.fourmiliere.device.simulator;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A simulated device at the end of a cable that can be pulled and put back. A thread of its own
 * hears and answers; only that thread closes the line, since nobody may wait on a closed one.
 */
final class SimulatedLine {

  private static final Duration LISTEN = Duration.ofMillis(100);

  private final SimulatedDevice device;
  private volatile PseudoTerminal terminal;
  private volatile boolean pulled;

  SimulatedLine(String name, SimulatedDevice device) {
    this.device = device;
    Thread thread = new Thread(this::serve, "simulator-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Puts the cable in.
   *
   * @throws IOException when this system gives no pseudo-terminal
   */
  synchronized void plug() throws IOException {
    pulled = false;
    if (terminal == null) {
      terminal = PseudoTerminal.open();
      notifyAll();
    }
  }

  /** Pulls the cable; returns when it is out. */
  synchronized void unplug() throws InterruptedException {
    pulled = true;
    while (terminal != null) {
      wait();
    }
  }

  boolean plugged() {
    return terminal != null;
  }

  /** The gateway's end, empty while the cable is out. */
  Optional<String> port() {
    PseudoTerminal now = terminal;
    return now == null ? Optional.empty() : Optional.of(now.port());
  }

  /**
   * Says something by itself.
   *
   * @throws IOException when the cable is out or nobody listens any more
   */
  synchronized void say(byte[] bytes) throws IOException {
    if (terminal == null) {
      throw new IOException("the cable is out");
    }
    terminal.write(bytes);
  }

  private void serve() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        PseudoTerminal line = awaitLine();
        byte[] heard = line.read(LISTEN);
        answer(line, heard);
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized PseudoTerminal awaitLine() throws InterruptedException {
    if (pulled && terminal != null) {
      terminal.close();
      terminal = null;
      notifyAll();
    }
    while (terminal == null) {
      wait();
    }
    return terminal;
  }

  private synchronized void answer(PseudoTerminal line, byte[] heard) {
    long now = System.nanoTime();
    byte[] answer = heard.length == 0 ? device.idle(now) : device.hear(heard, now);
    try {
      line.write(answer);
    } catch (IOException full) {
      Log.debugf(full, "nobody reads what the simulated device says on %s", line.port());
    }
  }
}
