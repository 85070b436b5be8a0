package coop.fourmiliere.device.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The journal's file and its neighbours, closed to all but their owner. */
final class JournalFiles implements AutoCloseable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** SQLite's files, the database last: without the others it may look whole. */
  private static final List<String> PARTS = List.of("-wal", "-shm", "-journal", "");

  private static final String NEXT_BEGUN = ".begun";
  private static final String NEXT = ".next";

  private static final long MEGABYTE = 1024L * 1024;
  private static final int WARN_BELOW = 5;

  private final Path file;
  private FileChannel claimed;

  JournalFiles(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  Path file() {
    return file;
  }

  /**
   * Makes what is missing and takes it for this gateway alone, until {@link #close}.
   *
   * @throws ConfigurationException when another gateway has it: the gateway then ends with this
   *     sentence alone
   * @throws IOException when the folder can't be written
   */
  void claim() throws IOException {
    Files.createDirectories(file.getParent(), onlyOwner("rwx------"));
    if (!Files.exists(beside(".lock"))) {
      close();
    }
    if (claimed == null) {
      FileChannel channel =
          FileChannel.open(beside(".lock"), Set.of(CREATE, WRITE), onlyOwner("rw-------"));
      if (!isLocked(channel)) {
        channel.close();
        throw new ConfigurationException(
            "Another gateway uses the journal "
                + file
                + ": stop it, or give this one its own FOURMILIERE_JOURNAL.");
      }
      claimed = channel;
      unpackBeside();
    }
    takeNext();
    try {
      // SQLite gives its other files the mode of this one.
      Files.createFile(file, onlyOwner("rw-------"));
    } catch (FileAlreadyExistsException kept) {
      if (POSIX) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  /** An empty file for the journal that is to come; one that was begun before goes. */
  Path blank() throws IOException {
    for (String part : PARTS) {
      Files.deleteIfExists(beside(NEXT_BEGUN + part));
    }
    return Files.createFile(beside(NEXT_BEGUN), onlyOwner("rw-------"));
  }

  /**
   * The journal that is to come is complete: from here on it takes the place of the other, at the
   * next {@link #claim} at the latest, whenever the gateway may die.
   *
   * @param now the moment that the other one's new name will have
   */
  void replaceWithNext(Instant now) throws IOException {
    Path begun = beside(NEXT_BEGUN);
    if (Files.exists(beside(NEXT_BEGUN + "-wal"))) {
      throw new IOException(begun + " is not closed");
    }
    Files.setLastModifiedTime(begun, FileTime.from(now));
    Files.move(begun, beside(NEXT), StandardCopyOption.ATOMIC_MOVE);
  }

  private void takeNext() throws IOException {
    if (Files.exists(beside(NEXT))) {
      // Under the same name as before, should this be the second time: the parts stay together.
      setAside(Files.getLastModifiedTime(beside(NEXT)).toInstant());
      Files.move(beside(NEXT), file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Gives a damaged journal another name, with what belongs to it; nothing is deleted. */
  private void setAside(Instant now) throws IOException {
    String prefix = damagedPrefix() + TIME.format(now);
    Path aside = file.resolveSibling(prefix + ".db");
    for (int count = 2; Files.exists(aside); count++) {
      aside = file.resolveSibling(prefix + "-" + count + ".db");
    }
    for (String part : PARTS) {
      if (Files.exists(beside(part))) {
        Files.move(beside(part), aside.resolveSibling(aside.getFileName() + part));
      }
    }
  }

  /** What to do about journals that were set aside, for as long as they are there. */
  Optional<String> damaged() {
    List<String> names = asides().stream().map(each -> each.getFileName().toString()).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A damaged journal was set aside and a new one begun: move %s out of %s and keep it."
                .formatted(String.join(", ", names), file.getParent()));
  }

  /** The journals that were set aside, the oldest first. */
  List<Path> asides() {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files
          .filter(each -> each.getFileName().toString().startsWith(damagedPrefix()))
          .filter(each -> each.getFileName().toString().endsWith(".db"))
          .sorted()
          .toList();
    } catch (IOException noFolder) {
      return List.of();
    }
  }

  /** What to do when less than a fifth of its size is left to the journal, here or on the disk. */
  Optional<String> shortage(long bytesAtMost) {
    long left = Math.min(bytesAtMost - bytes(), file.getParent().toFile().getUsableSpace());
    return left > bytesAtMost / WARN_BELOW
        ? Optional.empty()
        : Optional.of(
            "The journal takes %d MB and has room for %d more: make room on the disk of %s, or raise FOURMILIERE_JOURNAL_MEGABYTES_AT_MOST."
                .formatted(bytes() / MEGABYTE, Math.max(0, left) / MEGABYTE, file));
  }

  /** What the journal takes on the disk. */
  long bytes() {
    return file.toFile().length() + beside("-wal").toFile().length();
  }

  @Override
  public void close() throws IOException {
    if (claimed != null) {
      claimed.close();
      claimed = null;
    }
  }

  /** SQLite's library is unpacked at each start; a gateway that was killed left its own behind. */
  private void unpackBeside() throws IOException {
    Path folder = Files.createDirectories(beside(".lib"), onlyOwner("rwx------"));
    try (Stream<Path> left = Files.list(folder)) {
      left.forEach(each -> each.toFile().delete());
    }
    System.setProperty("org.sqlite.tmpdir", folder.toString());
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException inThisProgram) {
      return false;
    }
  }

  private static FileAttribute<?>[] onlyOwner(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private String damagedPrefix() {
    return file.getFileName().toString().replaceFirst("\\.db$", "") + ".damaged-";
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
