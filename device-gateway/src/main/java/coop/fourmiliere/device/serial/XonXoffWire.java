package coop.fourmiliere.device.serial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A line whose device says when its memory is full: after XOFF (13h) nothing is sent until XON
 * (11h). Both are taken out of what is read. The system could do this itself, but then jSerialComm
 * tries without end while the device waits, and a pseudo-terminal can't be tested.
 */
final class XonXoffWire implements Wire {

  /**
   * What leaves at once: a printer says XOFF while it has room for some hundred bytes (an Epson for
   * 256), and what is under way still arrives.
   */
  static final int UNDER_WAY_BYTES = 64;

  private static final byte XON = 0x11;
  private static final byte XOFF = 0x13;

  private final Wire wire;
  private final Stall stall;
  private byte[] heard = {};
  private boolean held;

  /**
   * @param wire which has little under way
   * @param stall how long the device may let us wait
   */
  XonXoffWire(Wire wire, Stall stall) {
    this.wire = wire;
    this.stall = stall;
  }

  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    listen(heard.length > 0 ? Duration.ZERO : wait);
    // A word about the flow alone is silence to who reads.
    for (long left = deadline - System.nanoTime();
        heard.length == 0 && left > 0;
        left = deadline - System.nanoTime()) {
      listen(Duration.ofNanos(left));
    }
    byte[] read = heard;
    heard = new byte[0];
    return read;
  }

  @Override
  public void write(byte... bytes) throws IOException {
    try {
      stall.write(bytes.length, from -> send(bytes, from));
    } catch (IOException stopped) {
      throw held ? new IOException("the device said wait, and not go on: has it paper?") : stopped;
    }
  }

  private int send(byte[] bytes, int from) throws IOException {
    try {
      listen(Duration.ZERO);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
    if (held) {
      return 0;
    }
    int to = Math.min(bytes.length, from + UNDER_WAY_BYTES);
    wire.write(Arrays.copyOfRange(bytes, from, to));
    return to - from;
  }

  private void listen(Duration wait) throws IOException, InterruptedException {
    byte[] read = wire.read(wait);
    if (read.length == 0) {
      return;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    kept.writeBytes(heard);
    for (byte each : read) {
      if (each == XON || each == XOFF) {
        held = each == XOFF;
      } else {
        kept.write(each);
      }
    }
    heard = kept.toByteArray();
  }

  /** What is forgotten includes no word about the flow. */
  @Override
  public void discard() throws IOException, InterruptedException {
    listen(Duration.ZERO);
    heard = new byte[0];
  }

  @Override
  public void close() {
    wire.close();
  }
}
