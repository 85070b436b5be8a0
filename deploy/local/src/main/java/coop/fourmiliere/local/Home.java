package coop.fourmiliere.local;

import coop.fourmiliere.local.files.Private;
import coop.fourmiliere.local.files.Trees;
import coop.fourmiliere.local.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The folder that holds everything of one shop; only its owner may look inside. */
record Home(Path folder) {

  private static final long MEGABYTE = 1024 * 1024;
  private static final long NEEDED_MEGABYTES = 400;

  /** What {@code --reset} throws away; programs unpacked and archives of classes stay. */
  private static final List<String> DATA = List.of("data", "secrets", "logs", "demo-imported");

  static Home of(Map<String, String> environment) {
    String given = environment.getOrDefault("FOURMILIERE_HOME", "");
    Path folder =
        given.isBlank()
            ? Path.of(
                environment.getOrDefault("HOME", System.getProperty("user.home")), ".fourmiliere")
            : Path.of(given);
    return new Home(folder.toAbsolutePath().normalize());
  }

  /** Makes the folder, and sees to it that it can be used. */
  void prepare() {
    try {
      Files.createDirectories(folder);
      Private.folder(folder);
      Files.createDirectories(logs());
      Files.createDirectories(classes());
      Files.deleteIfExists(Files.createTempFile(folder, "write", ".test"));
    } catch (IOException e) {
      throw new Trouble(
          "The data folder "
              + folder
              + " can't be written ("
              + e.getMessage()
              + "); set FOURMILIERE_HOME to a folder that can.",
          e);
    }
    long free = free() / MEGABYTE;
    if (free < NEEDED_MEGABYTES) {
      throw new Trouble(
          "The disk of %s has %d MB left, and the shop needs %d; make room or set FOURMILIERE_HOME to a folder on another disk."
              .formatted(folder, free, NEEDED_MEGABYTES));
    }
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is a shop's data to lose. */
  boolean hasData() {
    return Files.exists(data());
  }

  void reset() {
    try {
      for (String name : DATA) {
        Trees.delete(folder.resolve(name));
      }
    } catch (IOException e) {
      throw new Trouble("The old data in " + folder + " can't be deleted: " + e.getMessage(), e);
    }
    prepare();
  }

  Path data() {
    return folder.resolve("data");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  /** Records of running processes. */
  Path run() {
    return folder.resolve("run");
  }

  /** What can be made again at any time. */
  Path cache() {
    return folder.resolve("cache");
  }

  /** Archives of the classes that the programs load. */
  Path classes() {
    return cache().resolve("classes");
  }

  Path demoImported() {
    return folder.resolve("demo-imported");
  }
}
