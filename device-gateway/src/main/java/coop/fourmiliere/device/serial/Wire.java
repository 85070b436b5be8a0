package coop.fourmiliere.device.serial;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/** An open serial line. Used by the one thread of its device. */
public interface Wire extends Closeable {

  /**
   * The next bytes in order of arrival; empty after that time of silence.
   *
   * @throws IOException when the line is gone or floods, with a sentence for the person at the till
   */
  byte[] read(Duration wait) throws IOException, InterruptedException;

  /**
   * Sends the bytes.
   *
   * @throws IOException when the line is gone or takes none
   */
  void write(byte... bytes) throws IOException;

  /** Forgets what arrived and was not read: what follows is the answer to what is asked next. */
  void discard() throws IOException, InterruptedException;

  /**
   * Goes on at another speed. The control wires stay as they are, which a new opening would move: a
   * modem hangs up at that, and some devices start again.
   *
   * @throws IOException when the line can't
   */
  default void changeSpeed(int baud) throws IOException {
    throw new IOException("this line has no speed");
  }

  /**
   * Whether every byte arrives as it was sent, as on a network: no noise, and no need for checks of
   * the protocol's own.
   */
  default boolean keepsBytes() {
    return false;
  }

  @Override
  void close();
}
