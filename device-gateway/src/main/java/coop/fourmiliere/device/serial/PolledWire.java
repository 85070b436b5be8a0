package coop.fourmiliere.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * A port that its device's thread looks into every few milliseconds.
 *
 * <p>jSerialComm can also call a listener, from a thread of its own. When such a port is closed on
 * a busy machine, that thread may still ask for the next event of a port that is no more, which
 * ends the whole process (seen: SIGSEGV in {@code waitForEvent}). With one thread there is no such
 * race.
 */
final class PolledWire implements Wire {

  private static final long LOOK_EVERY_MILLIS = 4;
  private static final long PRESENCE_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int CHUNK_BYTES_AT_MOST = 1024;
  private static final int CHUNKS_DISCARDED_AT_MOST = 64;
  private static final byte[] SILENCE = {};

  /**
   * The system keeps 4096 bytes of a line and drops what comes after: a hole could join two halves
   * into a weight that was never there.
   */
  private static final int WAITING_BYTES_AT_MOST = 3072;

  private final SerialPort port;
  private final Path file;
  private final Stall stall;
  private final int leavingAtMost;
  private final byte[] buffer = new byte[CHUNK_BYTES_AT_MOST];
  private long presenceDue = System.nanoTime();
  private String fault;

  /**
   * @param leavingAtMost how many bytes wait in the system before it is given more
   */
  PolledWire(SerialPort port, String name, Stall stall, int leavingAtMost) {
    this.port = port;
    this.leavingAtMost = leavingAtMost;
    this.stall = stall;
    this.file = name.startsWith("/") ? Path.of(name) : null;
  }

  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    byte[] chunk = take();
    while (chunk.length == 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      chunk = take();
    }
    return chunk;
  }

  private byte[] take() throws IOException {
    requirePresent();
    int waiting = port.bytesAvailable();
    if (waiting > WAITING_BYTES_AT_MOST) {
      throw end("the line floods: is it the right device, at the right speed?");
    }
    if (waiting == 0) {
      return SILENCE;
    }
    int count = waiting < 0 ? waiting : port.readBytes(buffer, Math.min(waiting, buffer.length));
    if (count <= 0) {
      throw end("the line was cut: is the cable in?");
    }
    return Arrays.copyOf(buffer, count);
  }

  /** A pulled cable takes the port's file away, and some drivers say nothing else. */
  private void requirePresent() throws IOException {
    if (fault != null) {
      throw new IOException(fault);
    }
    long now = System.nanoTime();
    if (file != null && now >= presenceDue) {
      presenceDue = now + PRESENCE_EVERY_NANOS;
      if (!Files.exists(file)) {
        throw end("the line was cut: is the cable in?");
      }
    }
  }

  @Override
  public void write(byte... bytes) throws IOException {
    requirePresent();
    try {
      stall.write(bytes.length, from -> take(bytes, from));
    } catch (IOException stopped) {
      throw end(stopped.getMessage());
    }
  }

  /**
   * jSerialComm tries again without end, and without sleep, when the system takes no more: so it is
   * given little at a time, and nothing while much still waits to leave. A pseudo-terminal does not
   * say how much waits.
   */
  private int take(byte[] bytes, int from) throws IOException {
    int leaving = port.bytesAwaitingWrite();
    if (leaving > leavingAtMost) {
      return 0;
    }
    int count = Math.min(bytes.length - from, leavingAtMost);
    if (leaving < 0 || port.writeBytes(bytes, count, from) != count) {
      throw new IOException("the line takes no bytes: is the cable in?");
    }
    return count;
  }

  @Override
  public void discard() throws IOException {
    int chunks = 0;
    while (take().length > 0 && chunks < CHUNKS_DISCARDED_AT_MOST) {
      chunks++;
    }
  }

  @Override
  public void changeSpeed(int baud) throws IOException {
    requirePresent();
    if (!port.setBaudRate(baud)) {
      throw end("the line can't be set to " + baud + " baud");
    }
    discard();
  }

  @Override
  public void close() {
    fault = "the line is closed";
    port.closePort();
  }

  private IOException end(String reason) {
    fault = reason;
    return new IOException(reason);
  }
}
