package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hears what a device says that Linux shows as a file. Such a file can only be read by waiting, so
 * a thread of its own does that; closing the channel ends it. A printer may say nothing at all in a
 * message of its own, which the system shows as an end, and it goes on after that.
 */
final class FileEar {

  private static final int BYTES_AT_ONCE = 64;
  private static final int WAITING_AT_MOST = 64;
  private static final long REST_MILLIS = 100;
  private static final byte[] SILENCE = {};

  private final Path file;
  private final FileChannel channel;
  private final boolean goesOn;
  private final BlockingQueue<byte[]> heard = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private volatile boolean deaf;

  /**
   * @param goesOn whether an end is none while the file is there
   */
  FileEar(Path file, FileChannel channel, boolean goesOn) {
    this.file = file;
    this.channel = channel;
    this.goesOn = goesOn;
    Thread reader = new Thread(this::listen, "reads-" + file.getFileName());
    reader.setDaemon(true);
    reader.start();
  }

  private void listen() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES_AT_ONCE);
    try {
      while (channel.read(buffer) > 0 || rest()) {
        keep(Arrays.copyOf(buffer.array(), buffer.position()));
        buffer.clear();
      }
    } catch (IOException | InterruptedException cut) {
      // Told to whoever reads next.
    }
    deaf = true;
    heard.offer(SILENCE);
  }

  private boolean rest() throws InterruptedException {
    boolean present = goesOn && Files.exists(file);
    if (present) {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    }
    return present;
  }

  /** The newest are kept: a till that is too slow wants to know how the device is now. */
  private void keep(byte... said) {
    while (said.length > 0 && !heard.offer(said)) {
      heard.poll();
    }
  }

  /** The next bytes, as they came together; empty after that time, or when no more will come. */
  byte[] read(Duration wait) throws InterruptedException {
    byte[] said = heard.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    return said == null ? SILENCE : said;
  }

  /** Whether nothing more will come. */
  boolean isDeaf() {
    return deaf && heard.isEmpty();
  }

  void forget() {
    heard.clear();
  }
}
