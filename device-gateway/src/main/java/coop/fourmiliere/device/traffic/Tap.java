package coop.fourmiliere.device.traffic;

import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;
import java.time.Duration;

/** A line that tells what goes over it, and ends when somebody wants it opened anew. */
final class Tap implements Wire {

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final byte[] SILENCE = {};

  private final Wire wire;
  private final Traffic traffic;
  private volatile boolean cut;

  Tap(Wire wire, Traffic traffic) {
    this.wire = wire;
    this.traffic = traffic;
  }

  void cut() {
    cut = true;
  }

  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    Duration left = wait;
    do {
      requireWhole();
      Duration turn = left.compareTo(LOOK_EVERY) > 0 ? LOOK_EVERY : left;
      byte[] bytes = wire.read(turn);
      if (bytes.length > 0) {
        traffic.pass(Direction.HEARD, bytes);
        return bytes;
      }
      left = left.minus(turn);
    } while (!left.isZero());
    return SILENCE;
  }

  @Override
  public void write(byte... bytes) throws IOException {
    requireWhole();
    wire.write(bytes);
    traffic.pass(Direction.SAID, bytes);
  }

  @Override
  public void discard() throws IOException, InterruptedException {
    wire.discard();
  }

  @Override
  public void changeSpeed(int baud) throws IOException {
    requireWhole();
    wire.changeSpeed(baud);
  }

  @Override
  public boolean keepsBytes() {
    return wire.keepsBytes();
  }

  @Override
  public void close() {
    wire.close();
  }

  private void requireWhole() throws IOException {
    if (cut) {
      throw new IOException("the line is opened anew, as was asked");
    }
  }
}
