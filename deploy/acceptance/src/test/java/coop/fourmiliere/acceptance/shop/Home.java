package coop.fourmiliere.acceptance.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The folder of the shop under test: a new one in the system's temp folder, unless one is given.
 */
record Home(Path folder, boolean kept) {

  static Home prepare() {
    String given = System.getProperty("fourmiliere.home", "");
    try {
      return given.isBlank()
          ? new Home(Files.createTempDirectory("fourmiliere-acceptance"), false)
          : new Home(Files.createDirectories(Path.of(given).toAbsolutePath()), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String password(String role) {
    try {
      return Files.readString(folder.resolve("secrets").resolve("postgres-" + role + ".password"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many programs have their archive of classes, which halves their next start. */
  int archives() {
    try {
      return (int)
          filesIn(folder.resolve("cache").resolve("classes")).stream()
              .filter(file -> file.toString().endsWith(".jsa"))
              .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of a child's process, if it runs just now. */
  OptionalLong pid(Target target) {
    try {
      String line = Files.readString(folder.resolve("run").resolve(target.child()));
      return OptionalLong.of(Long.parseLong(line.split(" ", 2)[0]));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Keeps the logs for whoever wants to know what happened, and gives the disk back. */
  void leave(Path keptLogs) {
    try {
      Files.createDirectories(keptLogs);
      for (Path log : filesIn(folder.resolve("logs"))) {
        Path copy = keptLogs.resolve(log.getFileName().toString());
        Files.copy(log, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!kept) {
        Trees.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
