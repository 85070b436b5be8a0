package coop.fourmiliere.device.serial;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A line to a USB printer that the system shows as a file: {@code file:/dev/usb/lp0}. It is opened
 * once for both ways, since Linux gives a printer to one opener alone, and through two channels,
 * since a channel that waits for a word lets nobody write. Printers with one way only, which Linux
 * can't read, just say nothing.
 */
final class FileWire implements Wire {

  static final String SCHEME = "file:";

  private static final int CHUNK = 512;
  private static final Duration PRESENCE_EVERY = Duration.ofMillis(200);
  private static final byte[] SILENCE = {};

  private final Path file;
  private final FileChannel in;
  private final FileChannel out;
  private final FileEar ear;
  private final Stall stall;

  private FileWire(Path file, RandomAccessFile opened, Stall stall) throws IOException {
    this.file = file;
    this.in = new FileInputStream(opened.getFD()).getChannel();
    this.out = new FileOutputStream(opened.getFD()).getChannel();
    this.ear = new FileEar(file, in, true);
    this.stall = stall;
  }

  /**
   * Opens the file.
   *
   * @throws IOException when it is missing, forbidden, busy or can't be opened, with a sentence
   */
  static Wire open(String address, Stall stall) throws IOException {
    Path file = Path.of(address.substring(SCHEME.length()));
    if (!Files.exists(file)) {
      throw new IOException("file " + file + " is missing: is the printer on and its cable in?");
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw new IOException("file " + file + " is forbidden: is this user in the group lp?");
    }
    try {
      return new FileWire(file, new RandomAccessFile(file.toFile(), "rw"), stall);
    } catch (IOException impossible) {
      String why = impossible.getMessage();
      throw new IOException(
          why.contains("busy")
              ? "file " + file + " is busy: does another program hold it?"
              : "file " + file + " can't be opened: " + why,
          impossible);
    }
  }

  /** Looks meanwhile whether the printer is still there: a file that nobody writes does not say. */
  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos(); left > 0; left = deadline - System.nanoTime()) {
      requirePresent();
      Duration turn = Duration.ofNanos(Math.min(left, PRESENCE_EVERY.toNanos()));
      byte[] said = ear.read(turn);
      if (said.length > 0) {
        return said;
      }
      if (ear.isDeaf()) {
        TimeUnit.NANOSECONDS.sleep(turn.toNanos());
      }
    }
    return SILENCE;
  }

  /** A printer without paper keeps a writer waiting, so that is left to another thread. */
  @Override
  public void write(byte... bytes) throws IOException {
    for (int from = 0; from < bytes.length; from += CHUNK) {
      requirePresent();
      writeChunk(ByteBuffer.wrap(bytes, from, Math.min(CHUNK, bytes.length - from)));
    }
  }

  private void writeChunk(ByteBuffer chunk) throws IOException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              while (chunk.hasRemaining()) {
                out.write(chunk);
              }
              return null;
            });
    Thread writer = new Thread(task, "writes-" + file.getFileName());
    writer.setDaemon(true);
    writer.start();
    try {
      task.get(stall.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stopped) {
      writer.interrupt();
      throw new IOException("the printer takes no bytes: is it on, has it paper?");
    } catch (ExecutionException gone) {
      throw new IOException("the line was cut: is the printer on and its cable in?");
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new IOException("the gateway stops");
    }
  }

  private void requirePresent() throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("the line was cut: is the printer on and its cable in?");
    }
  }

  @Override
  public void discard() {
    ear.forget();
  }

  @Override
  public void close() {
    try (in) {
      out.close();
    } catch (IOException alreadyGone) {
      // There is nothing left to close.
    }
  }
}
