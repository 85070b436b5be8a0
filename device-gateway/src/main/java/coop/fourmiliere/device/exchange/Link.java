package coop.fourmiliere.device.exchange;

import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.zvt.Apdu;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Carries messages over a wire. */
interface Link {

  /** The way in which messages go over that wire. */
  static Link over(Wire wire, Limits limits) {
    return wire.keepsBytes() ? new NetworkLink(wire) : new SerialLink(wire, limits.block());
  }

  /**
   * Sends a message.
   *
   * @param once true when it must not go out a second time, whatever the line does to it
   * @throws IOException when the line is gone, or the other side did not take the message
   */
  void send(Apdu message, boolean once) throws IOException, InterruptedException;

  /**
   * The next message, empty after that time.
   *
   * @throws IOException when the line is gone
   */
  Optional<Apdu> receive(Duration wait) throws IOException, InterruptedException;
}
