package coop.fourmiliere.acceptance.tillpc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes TLS off and passes the bytes on as they are, WebSockets too: what a shop has before its
 * edge, at its smallest.
 */
final class TlsFront implements AutoCloseable {

  private final ServerSocket door;
  private final int edgePort;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private TlsFront(ServerSocket door, int edgePort) {
    this.door = door;
    this.edgePort = edgePort;
  }

  /** Listens on a port of this machine that is free. */
  static TlsFront before(int edgePort, Certificate certificate)
      throws IOException, GeneralSecurityException {
    ServerSocket door =
        certificate
            .context()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    TlsFront front = new TlsFront(door, edgePort);
    start("tls-front", front::welcome);
    return front;
  }

  int port() {
    return door.getLocalPort();
  }

  private void welcome() {
    try {
      while (true) {
        Socket browser = door.accept();
        open.add(browser);
        start("tls-front-in", () -> connect(browser));
      }
    } catch (IOException closed) {
      // The story is at its end.
    }
  }

  private void connect(Socket browser) {
    try {
      Socket edge = new Socket(InetAddress.getLoopbackAddress(), edgePort);
      open.add(edge);
      start("tls-front-out", () -> pass(edge, browser));
      pass(browser, edge);
    } catch (IOException e) {
      end(browser);
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // One side hung up: so does the other.
    } finally {
      end(from);
      end(to);
    }
  }

  private void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone all the same.
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    Set.copyOf(open).forEach(this::end);
  }
}
