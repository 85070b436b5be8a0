package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A line to a USB device that sends reports by itself, which Linux shows as a file: {@code
 * hid:/dev/hidraw0}. Such a file can only be read by waiting, so a thread of its own does that;
 * closing the file ends it.
 */
final class ReportWire implements Wire {

  static final String SCHEME = "hid:";

  private static final int REPORT_BYTES_AT_MOST = 64;
  private static final int REPORTS_WAITING_AT_MOST = 64;
  private static final byte[] SILENCE = {};
  private static final byte[] GONE = {};

  private final FileChannel channel;
  private final BlockingQueue<byte[]> reports = new ArrayBlockingQueue<>(REPORTS_WAITING_AT_MOST);
  private volatile boolean gone;

  private ReportWire(Path file, FileChannel channel) {
    this.channel = channel;
    Thread reader = new Thread(this::readOn, "reads-" + file.getFileName());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Opens the file.
   *
   * @throws IOException when it is missing or forbidden, with a sentence that says which
   */
  static Wire open(String address) throws IOException {
    Path file = Path.of(address.substring(SCHEME.length()));
    try {
      return new ReportWire(file, FileChannel.open(file, StandardOpenOption.READ));
    } catch (NoSuchFileException missing) {
      throw new IOException("file " + file + " is missing: is the cable in?", missing);
    } catch (AccessDeniedException forbidden) {
      throw new IOException(
          "file " + file + " is forbidden: a udev rule must let this user read it", forbidden);
    } catch (IOException impossible) {
      String seen = Files.exists(file) ? " can't be opened: " : " is gone: ";
      throw new IOException("file " + file + seen + impossible.getMessage(), impossible);
    }
  }

  private void readOn() {
    ByteBuffer buffer = ByteBuffer.allocate(REPORT_BYTES_AT_MOST);
    try {
      while (channel.read(buffer) > 0) {
        // The newest are kept: a till that is too slow wants to know how the scale is now.
        byte[] report = Arrays.copyOf(buffer.array(), buffer.position());
        while (!reports.offer(report)) {
          reports.poll();
        }
        buffer.clear();
      }
    } catch (IOException cut) {
      // Told to whoever reads next.
    }
    gone = true;
    reports.offer(GONE);
  }

  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    byte[] report = reports.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (report == null || report == GONE) {
      if (gone) {
        throw new IOException("the line was cut: is the cable in?");
      }
      return SILENCE;
    }
    return report;
  }

  @Override
  public void write(byte... bytes) throws IOException {
    throw new IOException("this device only speaks");
  }

  @Override
  public void discard() {
    reports.clear();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // There is nothing left to close.
    }
  }
}
