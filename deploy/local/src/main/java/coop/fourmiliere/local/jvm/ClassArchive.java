package coop.fourmiliere.local.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An archive of the classes a program loads (class data sharing), which halves what its next start
 * costs. The program notes what it loads, which costs it nothing, and another JVM makes the archive
 * from the note, so nobody waits for it. It holds for exactly these files on exactly this JVM:
 * anything else gets another name, so a stale one is never used.
 */
public final class ClassArchive {

  private static final int KEY_BYTES = 8;

  private final Path folder;
  private final String name;
  private final String classPath;
  private final Path file;
  private final Path note;

  ClassArchive(Path folder, String name, List<Path> classPath) {
    this.folder = folder;
    this.name = name;
    this.classPath =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    this.file = folder.resolve(name + "-" + key(classPath) + ".jsa");
    this.note = folder.resolve(name + ".classes");
  }

  /** What to tell the JVM: to use the archive, or to note what belongs into it. */
  List<String> flags() {
    return exists()
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off")
        : List.of("-XX:DumpLoadedClassList=" + note);
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * Makes the archive from what was noted; without it all still works.
   *
   * @param runs runs a command to its end, and says whether it came to it
   */
  public void make(Predicate<List<String>> runs) {
    Path part = folder.resolve(name + ".part");
    try {
      Files.deleteIfExists(part);
      if (runs.test(makingInto(part)) && Files.exists(part)) {
        removeOld();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(note);
      }
    } catch (IOException e) {
      // A disk without room: the next start is slower, and that is all.
      return;
    }
  }

  private List<String> makingInto(Path part) {
    return Background.command(
        List.of(
            JavaProgram.java(),
            "-Xshare:dump",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:SharedClassListFile=" + note,
            "-XX:SharedArchiveFile=" + part,
            "-cp",
            classPath));
  }

  private void removeOld() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path old : files.filter(this::isOfThisProgram).toList()) {
        Files.deleteIfExists(old);
      }
    }
  }

  private boolean isOfThisProgram(Path other) {
    String otherName = other.getFileName().toString();
    return otherName.startsWith(name + "-") && otherName.endsWith(".jsa");
  }

  private static String key(List<Path> classPath) {
    StringBuilder all = new StringBuilder(System.getProperty("java.vm.version"));
    try {
      for (Path path : classPath) {
        all.append('\n').append(path);
        if (Files.exists(path)) {
          all.append(' ').append(Files.size(path)).append(Files.getLastModifiedTime(path));
        }
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(all.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
