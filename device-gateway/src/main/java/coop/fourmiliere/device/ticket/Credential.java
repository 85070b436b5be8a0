package coop.fourmiliere.device.ticket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;

/**
 * With what this gateway signs in at sales-service.
 *
 * @param secret as sales-service told it once
 */
record Credential(UUID id, String secret) {

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * Reads {@code id:secret}.
   *
   * @throws IOException with a sentence that says what is wrong with it, and never shows it
   */
  static Credential parse(String text) throws IOException {
    String[] halves = text.strip().split(":", -1);
    try {
      if (halves.length == 2 && !halves[1].isEmpty()) {
        return new Credential(UUID.fromString(halves[0]), halves[1]);
      }
    } catch (IllegalArgumentException noId) {
      // It is as wrong as without a colon.
    }
    throw new IOException("the credential is not of the form id:secret");
  }

  /**
   * Reads it from a file that nobody else can read.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  static Credential read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException("the credential's file " + file + " can't be read");
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException("the credential's file is open to others: chmod 600 " + file);
    }
    return parse(Files.readString(file));
  }

  /** Without the secret, which never reaches a log. */
  @Override
  public String toString() {
    return "Credential[id=" + id + "]";
  }
}
