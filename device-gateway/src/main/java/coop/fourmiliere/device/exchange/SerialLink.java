package coop.fourmiliere.device.exchange;

import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.zvt.Apdu;
import coop.fourmiliere.device.zvt.SerialBlocks;
import coop.fourmiliere.device.zvt.SerialBlocks.Answer;
import coop.fourmiliere.device.zvt.SerialBlocks.Heard;
import coop.fourmiliere.device.zvt.SerialBlocks.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Messages in blocks, each of which the other side acknowledges or wants again. */
final class SerialLink implements Link {

  private static final int ATTEMPTS = 3;
  private static final Duration TORN_AFTER = Duration.ofMillis(200);

  private final Wire wire;
  private final Duration patience;
  private final SerialBlocks blocks = new SerialBlocks();
  private final Deque<Apdu> arrived = new ArrayDeque<>();
  private Boolean understood;
  private long heardAt;

  SerialLink(Wire wire, Duration patience) {
    this.wire = wire;
    this.patience = patience;
  }

  @Override
  public void send(Apdu message, boolean once) throws IOException, InterruptedException {
    byte[] block = SerialBlocks.block(message);
    for (int attempt = 1; attempt <= (once ? 1 : ATTEMPTS); attempt++) {
      understood = null;
      wire.write(block);
      if (isUnderstood()) {
        return;
      }
    }
    throw new IOException("the terminal does not take what the till says: is the speed right?");
  }

  @Override
  public Optional<Apdu> receive(Duration wait) throws IOException, InterruptedException {
    long until = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos();
        arrived.isEmpty() && left > 0;
        left = until - System.nanoTime()) {
      listen(left);
    }
    return Optional.ofNullable(arrived.poll());
  }

  private boolean isUnderstood() throws IOException, InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos();
        understood == null && left > 0;
        left = until - System.nanoTime()) {
      listen(left);
    }
    return Boolean.TRUE.equals(understood);
  }

  private void listen(long nanos) throws IOException, InterruptedException {
    byte[] bytes = wire.read(Duration.ofNanos(Math.min(nanos, TORN_AFTER.toNanos())));
    long now = System.nanoTime();
    if (bytes.length == 0) {
      // Who waits in short slices must notice too.
      if (now - heardAt >= TORN_AFTER.toNanos() && blocks.silence()) {
        wire.write(SerialBlocks.NAK);
      }
      return;
    }
    heardAt = now;
    for (Heard heard : blocks.feed(bytes)) {
      if (heard instanceof Answer answer) {
        understood = answer.understood();
      } else if (heard instanceof Message message) {
        wire.write(SerialBlocks.ACK);
        arrived.add(message.apdu());
      } else {
        wire.write(SerialBlocks.NAK);
      }
    }
  }
}
