package coop.fourmiliere.device.exchange;

import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.zvt.Apdu;
import coop.fourmiliere.device.zvt.ApduReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Bare messages, one after the other: a network loses and changes nothing. */
final class NetworkLink implements Link {

  private final Wire wire;
  private final ApduReader reader = new ApduReader();
  private final Deque<Apdu> arrived = new ArrayDeque<>();

  NetworkLink(Wire wire) {
    this.wire = wire;
  }

  @Override
  public void send(Apdu message, boolean once) throws IOException {
    wire.write(message.bytes());
  }

  @Override
  public Optional<Apdu> receive(Duration wait) throws IOException, InterruptedException {
    if (arrived.isEmpty()) {
      arrived.addAll(reader.feed(wire.read(wait)));
    }
    return Optional.ofNullable(arrived.poll());
  }
}
