package coop.fourmiliere.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What a child writes, kept in a file of bounded size: when it is full it becomes the one old file
 * beside it, and a new one begins.
 */
final class BoundedLog {

  private static final int CHUNK = 8192;

  private final Path file;
  private final long limit;

  BoundedLog(Path file, long limit) {
    this.file = file;
    this.limit = limit;
  }

  /** Copies until the child closes its end; a full disk loses lines, never the child. */
  void keep(InputStream output) {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = output) {
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        append(chunk, length);
      }
    } catch (IOException e) {
      // The child is gone, and with it the pipe.
      append(new byte[0], 0);
    }
  }

  private void append(byte[] chunk, int length) {
    try {
      if (Files.exists(file) && Files.size(file) + length > limit) {
        Files.move(file, old(), StandardCopyOption.REPLACE_EXISTING);
      }
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(chunk, 0, length);
      }
    } catch (IOException e) {
      System.err.println("Can't write " + file + ": " + e.getMessage());
    }
  }

  private Path old() {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  /** The last line that says something, for the sentence about a child that won't start. */
  String lastLine() {
    try {
      if (!Files.exists(file)) {
        return "";
      }
      // Unlike readString, this takes a letter that was cut at the end of a full file.
      return new String(Files.readAllBytes(file), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("\t"))
          .reduce("", (first, second) -> second)
          .replaceFirst("^Caused by: [\\w.$]+: ", "")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
