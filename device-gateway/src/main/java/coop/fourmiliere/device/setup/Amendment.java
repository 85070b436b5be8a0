package coop.fourmiliere.device.setup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the shop's file of settings: worked out and shown first, written when somebody says
 * so. Comments and all other settings stay as they are.
 */
public final class Amendment {

  private final Defaults defaults = Defaults.ofGateway();
  private final Map<String, String> environment;
  private final Map<String, String> wanted;
  private final Path file;
  private final String before;
  private final SettingsText text;

  /**
   * @param environment has the variables that win over the file
   * @param file the file, or null when there is none
   * @param before what it holds
   * @param wanted the settings by their full names, in the order in which new ones are to stand
   */
  Amendment(Map<String, String> environment, Path file, String before, Map<String, String> wanted) {
    this.environment = environment;
    this.wanted = wanted;
    this.file = file;
    this.before = before;
    this.text = new SettingsText(before, wanted);
  }

  /** The file; empty when this gateway has none. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** What differs, in the order of the lines; nothing when all is as wanted. */
  public List<Change> changes() {
    return text.changes();
  }

  /** Tells whether the file is still the one that this was worked out from. */
  public String version() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Whether this process may replace the file. */
  public boolean writable() {
    return file != null
        && Files.isWritable(file)
        && Files.isWritable(file.toAbsolutePath().getParent());
  }

  /** The variables that win over a wanted setting, so that writing it would change nothing. */
  public List<String> overruled() {
    return wanted.keySet().stream()
        .map(defaults::variableOf)
        .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
        .toList();
  }

  /** What the check at the gateway's start would say of the file as it would be then. */
  public List<String> faults() {
    SettingsFile amended = SettingsFile.parse(file, text.toString());
    return new SettingsCheck(defaults, amended, environment).faults();
  }

  /**
   * Replaces the file at once as a whole; what it was before stays beside it. Mode and owner are
   * kept as far as this process may.
   *
   * @return where the file of before is
   * @throws IOException when that is not possible; then the file is as it was
   */
  public Path write() throws IOException {
    Path real = file.toRealPath();
    Path backup = real.resolveSibling(real.getFileName() + ".bak");
    Path fresh = real.resolveSibling(real.getFileName() + ".new");
    Files.copy(
        real, backup, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(
        real, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    try {
      fill(fresh, text.toString());
      Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    return backup;
  }

  private static void fill(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /**
   * One line of the file.
   *
   * @param number where it will stand, from 1
   * @param before what stands there now, or null for a new line
   */
  public record Change(int number, String before, String after) {}
}
