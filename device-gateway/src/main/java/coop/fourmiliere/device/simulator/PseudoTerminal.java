package coop.fourmiliere.device.simulator;

import com.sun.jna.Native;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * A serial line without hardware: the device's end of a pseudo-terminal, whose other end the
 * gateway opens like any port. Closing it is pulling the cable. Not for several threads at once.
 */
final class PseudoTerminal implements Closeable {

  private static final int TERMIOS_BYTES_AT_MOST = 256;
  private static final int NAME_BYTES_AT_MOST = 128;
  private static final int POLLFD_BYTES = 8;
  private static final int READ_BYTES_AT_MOST = 512;
  private static final byte[] NOTHING = {};

  private final LibC libc;
  private final int descriptor;
  private final String port;
  private boolean closed;

  private PseudoTerminal(LibC libc, int descriptor, String port) {
    this.libc = libc;
    this.descriptor = descriptor;
    this.port = port;
  }

  /**
   * Opens a new line in raw mode.
   *
   * @throws IOException when this system has no pseudo-terminals or no more of them
   */
  static PseudoTerminal open() throws IOException {
    LibC libc = library();
    int descriptor = libc.posix_openpt(LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_NONBLOCK);
    if (descriptor < 0) {
      throw new IOException("no pseudo-terminal to be had, error " + Native.getLastError());
    }
    byte[] name = new byte[NAME_BYTES_AT_MOST];
    byte[] termios = new byte[TERMIOS_BYTES_AT_MOST];
    boolean ready =
        libc.grantpt(descriptor) == 0
            && libc.unlockpt(descriptor) == 0
            && libc.ptsname_r(descriptor, name, name.length) == 0
            && libc.tcgetattr(descriptor, termios) == 0;
    if (ready) {
      libc.cfmakeraw(termios);
      ready = libc.tcsetattr(descriptor, LibC.TCSANOW, termios) == 0;
    }
    if (!ready) {
      IOException failure =
          new IOException("the pseudo-terminal can't be set up, error " + Native.getLastError());
      libc.close(descriptor);
      throw failure;
    }
    return new PseudoTerminal(libc, descriptor, Native.toString(name, StandardCharsets.US_ASCII));
  }

  private static LibC library() throws IOException {
    try {
      return LibC.load();
    } catch (LinkageError missing) {
      throw new IOException("simulated devices need Linux", missing);
    }
  }

  /** Where the gateway finds its end, such as {@code /dev/pts/4}. */
  String port() {
    return port;
  }

  /** What arrived, empty after that time of silence or as long as nobody has opened the port. */
  byte[] read(Duration wait) {
    ByteBuffer question = ByteBuffer.allocate(POLLFD_BYTES).order(ByteOrder.nativeOrder());
    question.putInt(descriptor).putShort(LibC.POLLIN);
    if (closed || libc.poll(question.array(), 1, (int) wait.toMillis()) <= 0) {
      return NOTHING;
    }
    if ((question.getShort(6) & LibC.POLLIN) == 0) {
      // Nobody has the other end open: the system says so at once, each time.
      LockSupport.parkNanos(wait.toNanos());
      return NOTHING;
    }
    byte[] buffer = new byte[READ_BYTES_AT_MOST];
    long count = libc.read(descriptor, buffer, buffer.length);
    return count <= 0 ? NOTHING : Arrays.copyOf(buffer, (int) count);
  }

  /**
   * Sends the bytes.
   *
   * @throws IOException when the line is closed or takes no more
   */
  void write(byte[] bytes) throws IOException {
    byte[] rest = bytes;
    while (rest.length > 0) {
      long count = closed ? -1 : libc.write(descriptor, rest, rest.length);
      if (count < 0) {
        throw new IOException("the simulated line takes no bytes");
      }
      rest = Arrays.copyOfRange(rest, (int) count, rest.length);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      libc.close(descriptor);
    }
  }
}
