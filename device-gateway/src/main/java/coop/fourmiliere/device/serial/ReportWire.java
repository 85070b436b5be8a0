package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A line to a USB device that sends reports by itself, which Linux shows as a file: {@code
 * hid:/dev/hidraw0}.
 */
final class ReportWire implements Wire {

  static final String SCHEME = "hid:";

  private final FileChannel channel;
  private final FileEar ear;

  private ReportWire(Path file, FileChannel channel) {
    this.channel = channel;
    this.ear = new FileEar(file, channel, false);
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

  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    byte[] report = ear.read(wait);
    if (report.length == 0 && ear.isDeaf()) {
      throw new IOException("the line was cut: is the cable in?");
    }
    return report;
  }

  @Override
  public void write(byte... bytes) throws IOException {
    throw new IOException("this device only speaks");
  }

  @Override
  public void discard() {
    ear.forget();
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
