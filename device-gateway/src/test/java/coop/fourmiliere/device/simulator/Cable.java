package coop.fourmiliere.device.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** A serial line for tests: the device's end in the test's hand. */
public final class Cable implements AutoCloseable {

  // termios(3) of Linux
  private static final int C_CFLAG = 8;
  private static final int CBAUD = 0x100F;
  private static final Map<Integer, Integer> BAUD_BY_CODE =
      Map.of(9, 1200, 11, 2400, 12, 4800, 13, 9600, 14, 19_200, 15, 38_400, 0x1002, 115_200);

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

  /**
   * The speed at which this process has the port open, as the system knows it.
   *
   * @throws IllegalStateException when nobody has it open
   */
  public int baud() throws IOException {
    byte[] termios = new byte[256];
    LibC.load().tcgetattr(descriptor(), termios);
    int flags = ByteBuffer.wrap(termios).order(ByteOrder.nativeOrder()).getInt(C_CFLAG);
    return BAUD_BY_CODE.get(flags & CBAUD);
  }

  private int descriptor() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(this::leadsToThePort)
          .map(link -> Integer.parseInt(link.getFileName().toString()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("nobody has " + port() + " open"));
    }
  }

  private boolean leadsToThePort(Path link) {
    try {
      return Files.readSymbolicLink(link).toString().equals(port());
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  /**
   * Waits until what was sent can be read at the port, and leaves it there.
   *
   * @throws IllegalStateException when nobody has it open
   */
  public boolean arrives(Duration wait) throws IOException {
    ByteBuffer question = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
    question.putInt(descriptor()).putShort(LibC.POLLIN);
    return LibC.load().poll(question.array(), 1, (int) wait.toMillis()) > 0;
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
