package coop.fourmiliere.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A TCP port of this machine's loopback address. */
public record LocalPort(int number) {

  private static final int CONNECT_MILLIS = 500;

  /** Whether nobody holds the port: a process of ours could listen there. */
  public boolean isFree() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether somebody listens there. */
  public boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), number), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
