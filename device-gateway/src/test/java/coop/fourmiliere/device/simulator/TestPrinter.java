package coop.fourmiliere.device.simulator;

import coop.fourmiliere.device.simulator.printer.Picture;
import coop.fourmiliere.device.simulator.printer.PrintedLine;
import coop.fourmiliere.device.simulator.printer.SimulatedPrinter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** A simulated printer on a serial line or in the network, with faults at will, for tests. */
public final class TestPrinter implements AutoCloseable {

  private final SimulatedPrinter printer;
  private final SimulatedLine line;
  private final ServerSocket server;
  private volatile UnaryOperator<byte[]> answers = said -> said;
  private final AtomicLong cutAfter = new AtomicLong(Long.MAX_VALUE);

  private TestPrinter(String model, boolean serial) throws IOException {
    printer = SimulatedPrinter.of(model);
    server = serial ? null : new ServerSocket();
    line = serial ? new SimulatedLine("printer", new Faulty()) : null;
    if (serial) {
      line.plug();
    } else {
      // As little as a printer keeps.
      server.setReceiveBufferSize(4096);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Thread thread = new Thread(this::serve, "network-printer");
      thread.setDaemon(true);
      thread.start();
    }
  }

  public static TestPrinter onCable() throws IOException {
    return new TestPrinter("epson", true);
  }

  public static TestPrinter inNetwork() throws IOException {
    return new TestPrinter("epson", false);
  }

  public static TestPrinter starOnCable() throws IOException {
    return new TestPrinter("star", true);
  }

  public static TestPrinter starInNetwork() throws IOException {
    return new TestPrinter("star", false);
  }

  public String port() {
    return line == null
        ? "tcp:127.0.0.1:" + server.getLocalPort()
        : line.port().orElse("/dev/pts/none");
  }

  /** What is on the paper: text as it is, anything else with its kind. */
  public List<String> lines() {
    return printer.shown().lines().stream()
        .map(l -> l.kind().equals("text") ? l.text() : l.kind() + " " + l.text())
        .map(String::strip)
        .toList();
  }

  /** What is on the paper, and how it looks. */
  public List<PrintedLine> printed() {
    return printer.shown().lines();
  }

  /** The last image on the paper, dot by dot. */
  public Picture image() {
    return printer.shown().image();
  }

  public int drawerOpenings() {
    return printer.shown().drawerOpenings();
  }

  public void paper(String word) {
    printer.set(
        SimulatedPrinter.PaperSupply.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')),
        null,
        null);
  }

  public void cover(String word) {
    printer.set(null, SimulatedPrinter.Cover.valueOf(word.toUpperCase(Locale.ROOT)), null);
  }

  public void openDrawerByHand() {
    printer.set(null, null, SimulatedPrinter.Drawer.OPEN);
  }

  public void shutDrawer() {
    printer.set(null, null, SimulatedPrinter.Drawer.CLOSED);
  }

  public void endPaperAfter(int lines) {
    printer.endPaperAfter(lines);
  }

  /** Says no more at all. */
  public void mute() {
    answers = said -> new byte[0];
  }

  /** Never says that it is done, only how it is. */
  public void neverConfirm() {
    answers = said -> said.length == 1 && said[0] == 0 ? new byte[0] : said;
  }

  /** Loses the connection when it has heard that many bytes more. */
  public void cutAfter(long bytes) {
    cutAfter.set(bytes);
  }

  public void unplug() throws InterruptedException {
    line.unplug();
  }

  public void plug() throws IOException {
    line.plug();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setSoTimeout(20);
        serve(socket);
      } catch (IOException gone) {
        // It comes back, or the test is over.
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    Faulty device = new Faulty();
    byte[] buffer = new byte[512];
    while (!server.isClosed()) {
      try {
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
          return;
        }
        if (cutAfter.addAndGet(-count) <= 0) {
          cutAfter.set(Long.MAX_VALUE);
          socket.setSoLinger(true, 0);
          return;
        }
        socket.getOutputStream().write(device.hear(Arrays.copyOf(buffer, count), 0));
      } catch (SocketTimeoutException silence) {
        socket.getOutputStream().write(device.idle(0));
      }
    }
  }

  @Override
  public void close() throws Exception {
    if (line == null) {
      server.close();
    } else {
      line.unplug();
    }
  }

  private final class Faulty implements SimulatedDevice {

    @Override
    public byte[] hear(byte[] bytes, long now) {
      return answers.apply(printer.hear(bytes, now));
    }

    @Override
    public byte[] idle(long now) {
      return answers.apply(printer.idle(now));
    }
  }
}
