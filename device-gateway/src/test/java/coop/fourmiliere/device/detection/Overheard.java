package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.simulator.SimulatedDevice;
import java.io.IOException;
import java.time.Duration;

/**
 * A device that only answers, of which is known when it has nothing more to say: it heard all that
 * was written, and all that it said was read. From then on a wait for it is over at once, and the
 * time of the search goes on as if it had been waited; until then nobody hurries it, however busy
 * the computer is.
 */
final class Overheard implements SimulatedDevice {

  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  private final SimulatedDevice device;
  private long written;
  private long heard;
  private long said;
  private long read;
  private long nanos;

  Overheard(SimulatedDevice device) {
    this.device = device;
  }

  @Override
  public synchronized byte[] hear(byte[] bytes, long now) {
    byte[] answer = device.hear(bytes, now);
    heard += bytes.length;
    said += answer.length;
    return answer;
  }

  @Override
  public synchronized byte[] idle(long now) {
    byte[] bySelf = device.idle(now);
    said += bySelf.length;
    return bySelf;
  }

  /** The time of whoever waits for it. */
  synchronized long nanos() {
    return nanos;
  }

  /** The line to it, over which all goes that it hears and says. */
  Wire over(Wire line) {
    return new Line(line);
  }

  private synchronized boolean isQuiet() {
    return heard == written && said == read;
  }

  private synchronized void wrote(int bytes) {
    written += bytes;
  }

  private synchronized void took(int bytes) {
    read += bytes;
  }

  private synchronized void waited(Duration wait) {
    nanos += wait.toNanos();
  }

  private final class Line implements Wire {

    private final Wire line;

    private Line(Wire line) {
      this.line = line;
    }

    @Override
    public byte[] read(Duration wait) throws IOException, InterruptedException {
      byte[] bytes = line.read(Duration.ZERO);
      while (bytes.length == 0 && !isQuiet()) {
        bytes = line.read(LOOK_EVERY);
      }
      took(bytes.length);
      if (bytes.length == 0) {
        waited(wait);
      }
      return bytes;
    }

    @Override
    public void write(byte... bytes) throws IOException {
      wrote(bytes.length);
      line.write(bytes);
    }

    @Override
    public void discard() {
      throw new UnsupportedOperationException("nobody would know what was said");
    }

    /** Nothing is on its way: else what is discarded here would be waited for without end. */
    @Override
    public void changeSpeed(int baud) throws IOException {
      if (!isQuiet()) {
        throw new IllegalStateException("it is not quiet yet");
      }
      line.changeSpeed(baud);
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
