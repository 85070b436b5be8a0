package coop.fourmiliere.device.cardsimulator;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The terminal's end of a line. */
interface Speaker extends Closeable {

  /**
   * The next message of the till, all its bytes; empty after that time.
   *
   * @throws IOException when the line is gone
   */
  Optional<byte[]> hear(Duration wait) throws IOException;

  /**
   * Says a message, all its bytes.
   *
   * @throws IOException when the line is gone
   */
  void say(byte[] message) throws IOException;

  /** Cuts the line. */
  @Override
  void close() throws IOException;
}
