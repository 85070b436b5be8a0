package coop.fourmiliere.device.setup;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of the shop's file of settings: worked out and shown first, written when somebody says
 * so. Comments and all other settings stay as they are.
 */
public final class Amendment {

  private static final Object WRITING = new Object();

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

  /** Tells whether the file and what it would become are still those that were shown. */
  public String version() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((before + "\0" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Whether this process may replace the file. */
  public boolean writable() {
    try {
      return file != null
          && Files.isWritable(file)
          && Files.isWritable(file.toRealPath().getParent());
    } catch (IOException gone) {
      return false;
    }
  }

  /** The variables that win over a wanted setting, so that writing it would change nothing. */
  public List<String> overruled() {
    return wanted.keySet().stream()
        .flatMap(key -> defaults.variables(key, environment).stream())
        .toList();
  }

  /** What the check at the gateway's start would say of the file as it would be then. */
  public List<String> faults() {
    SettingsFile amended = SettingsFile.parse(file, text.toString());
    return new SettingsCheck(defaults, amended, environment).faults();
  }

  /**
   * Replaces the file at once as a whole, one writer at a time. What it was before stays beside it
   * as {@code .bak}, the next time as {@code .bak2} and so on: none of them is ever replaced, so
   * what the shop wrote by hand outlives whatever is written after it. Mode and owner are kept as
   * far as this process may.
   *
   * @return where the file of before is; empty when the file is no longer the one that this was
   *     worked out from, and was left alone
   * @throws IOException when that is not possible; then the file is as it was
   */
  public Optional<Path> write() throws IOException {
    synchronized (WRITING) {
      Path real = file.toRealPath();
      if (!Arrays.equals(Files.readAllBytes(real), before.getBytes(StandardCharsets.UTF_8))) {
        return Optional.empty();
      }
      Path folder = real.getParent();
      Path fresh = Files.createTempFile(folder, real.getFileName().toString(), ".new");
      try {
        Files.copy(
            real, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        keepMode(real, fresh);
        fill(fresh, text.toString());
        Path backup = Files.createLink(free(real), real);
        Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return Optional.of(backup);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
  }

  private static Path free(Path real) {
    return Stream.iterate(1, number -> number + 1)
        .map(
            number -> real.resolveSibling(real.getFileName() + ".bak" + (number > 1 ? number : "")))
        .filter(backup -> Files.notExists(backup, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .orElseThrow();
  }

  /** The copy has it too, but not when its owner can't be that of the file. */
  private static void keepMode(Path file, Path copy) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(file));
    }
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

  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    } catch (IOException unable) {
      // Windows opens no folder, and the file is in its place already.
      Log.debug("the folder of the settings can't be synchronised", unable);
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
