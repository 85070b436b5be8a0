package coop.fourmiliere.local.jvm;

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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An archive of the classes a program loads (class data sharing), which more than halves what its
 * next start costs. It is recorded from the running program, and holds for exactly these files on
 * exactly this JVM: anything else gets another name, so a stale one is never used.
 */
public final class ClassArchive {

  private static final int KEY_BYTES = 8;
  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final String name;
  private final Path file;

  ClassArchive(Path folder, String name, List<Path> classPath) {
    this.folder = folder;
    this.name = name;
    this.file = folder.resolve(name + "-" + key(classPath) + ".jsa");
  }

  /** What to tell the JVM: to use the archive, or to be ready to record it. */
  List<String> flags() {
    return exists()
        ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
        : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** Records the archive from the program that runs as {@code pid}; without it all still works. */
  public void recordFrom(long pid) {
    Path part = folder.resolve(name + ".part");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(part);
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process recording =
          new ProcessBuilder(jcmd, Long.toString(pid), "VM.cds", "dynamic_dump", part.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (recording.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && Files.exists(part)) {
        removeOld();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      // A disk without room, or a JVM without jcmd: the next start is slower, and that is all.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
