package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A line to a USB printer that the system shows as a file: {@code file:/dev/usb/lp0}. It is
 * write-only: Java can't ask such a file whether there is something to read.
 */
final class FileWire implements Wire {

  static final String SCHEME = "file:";

  private static final int CHUNK = 512;
  private static final Duration PRESENCE_EVERY = Duration.ofMillis(200);
  private static final byte[] SILENCE = {};

  private final Path file;
  private final FileChannel channel;
  private final Stall stall;

  private FileWire(Path file, FileChannel channel, Stall stall) {
    this.file = file;
    this.channel = channel;
    this.stall = stall;
  }

  /**
   * Opens the file.
   *
   * @throws IOException when it is missing, forbidden or can't be opened, with a sentence
   */
  static Wire open(String address, Stall stall) throws IOException {
    Path file = Path.of(address.substring(SCHEME.length()));
    if (!Files.exists(file)) {
      throw new IOException("file " + file + " is missing: is the printer on and its cable in?");
    }
    try {
      return new FileWire(file, FileChannel.open(file, StandardOpenOption.WRITE), stall);
    } catch (AccessDeniedException forbidden) {
      throw new IOException("file " + file + " is forbidden: is this user in the group lp?");
    } catch (IOException impossible) {
      throw new IOException("file " + file + " can't be opened: " + impossible.getMessage());
    }
  }

  /** Waits, and has never anything to tell but that the line is gone. */
  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos(); left > 0; left = deadline - System.nanoTime()) {
      requirePresent();
      TimeUnit.NANOSECONDS.sleep(Math.min(left, PRESENCE_EVERY.toNanos()));
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
                channel.write(chunk);
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
  public void discard() {}

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // There is nothing left to close.
    }
  }
}
