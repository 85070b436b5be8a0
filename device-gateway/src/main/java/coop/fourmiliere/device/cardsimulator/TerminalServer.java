package coop.fourmiliere.device.cardsimulator;

import io.quarkus.logging.Log;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Lets tills come over the network, one at a time, on a thread of its own. */
final class TerminalServer implements Closeable {

  private final SimulatedTerminal terminal;
  private final ServerSocket server;
  private final Thread thread;
  private volatile Socket till;

  /**
   * @param port 0 for any that is free
   * @throws IOException when it is taken
   */
  TerminalServer(SimulatedTerminal terminal, int port) throws IOException {
    this.terminal = terminal;
    this.server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    this.thread = new Thread(this::serve, "simulator-terminal");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where the gateway finds it. */
  String address() {
    return "tcp:127.0.0.1:" + server.getLocalPort();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket accepted = server.accept()) {
        till = accepted;
        terminal.serve(new NetworkSpeaker(accepted));
      } catch (IOException gone) {
        Log.debugf("the simulated terminal is alone again: %s", gone.getMessage());
      }
    }
  }

  /** Switches the terminal off; the line is gone. */
  @Override
  public void close() throws IOException {
    server.close();
    Socket last = till;
    if (last != null) {
      last.close();
    }
    thread.interrupt();
  }
}
