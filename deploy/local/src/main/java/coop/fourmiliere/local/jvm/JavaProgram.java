package coop.fourmiliere.local.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java program and the bounds it runs in.
 *
 * @param name the name of its archive of classes
 * @param classPath jars only, in order; an archive of classes takes no folders
 * @param mainClass where it begins
 * @param heapMegabytes the most its heap may grow to
 * @param flags further flags for the JVM
 * @param arguments what its main method is given
 */
public record JavaProgram(
    String name,
    List<Path> classPath,
    String mainClass,
    int heapMegabytes,
    List<String> flags,
    List<String> arguments) {

  /**
   * One small machine runs seven JVMs: small stacks, one collector thread, no more than needed. The
   * quick compiler halves what a start costs, and on the first some thousand sales the thorough one
   * spends more than it saves.
   */
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xss512k",
          "-XX:MaxDirectMemorySize=32m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8");

  /** The archive of this program's classes, kept in the folder given. */
  public ClassArchive archive(Path folder) {
    return new ClassArchive(folder, name, classPath);
  }

  /** The command line, with the archive where there is one. */
  public List<String> command(ClassArchive archive) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(SMALL);
    command.addAll(archive.flags());
    command.addAll(flags);
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    command.addAll(List.of("-cp", path, mainClass));
    command.addAll(arguments);
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
