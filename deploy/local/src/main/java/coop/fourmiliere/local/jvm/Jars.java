package coop.fourmiliere.local.jvm;

import coop.fourmiliere.local.process.Trouble;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Class paths of what Maven built. */
public final class Jars {

  private static final int QUARKUS_MAGIC_AND_VERSION = 2 * Integer.BYTES;

  private Jars() {}

  /** A jar and the libraries beside it. */
  public static List<Path> withLibraries(Path jar) {
    List<Path> path = new ArrayList<>(List.of(required(jar)));
    path.addAll(in(jar.resolveSibling("lib")));
    return path;
  }

  /**
   * A Quarkus application as one flat class path: what the build generated comes first, so that it
   * wins over the libraries it changed. Quarkus' own class loader would do the same, but its
   * classes can't be archived.
   */
  public static List<Path> ofQuarkus(Path application) {
    required(application.resolve("quarkus-run.jar"));
    List<Path> path = new ArrayList<>();
    for (String folder : List.of("quarkus", "app", "lib/boot", "lib/main")) {
      path.addAll(in(application.resolve(folder)));
    }
    return path;
  }

  /** Where a Quarkus application begins, as its build wrote it down. */
  public static String mainClassOfQuarkus(Path application) {
    Path description = application.resolve("quarkus/quarkus-application.dat");
    try (DataInputStream in = new DataInputStream(Files.newInputStream(required(description)))) {
      in.skipNBytes(QUARKUS_MAGIC_AND_VERSION);
      return in.readUTF();
    } catch (IOException e) {
      throw new Trouble(description + " can't be read; build the shop again.", e);
    }
  }

  private static Path required(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new Trouble(jar + " is not built; run ./shop, or mvn package -DskipTests.");
    }
    return jar;
  }

  private static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new Trouble("The folder " + folder + " can't be read: " + e.getMessage(), e);
    }
  }
}
