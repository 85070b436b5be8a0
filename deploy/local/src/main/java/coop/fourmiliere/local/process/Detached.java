package coop.fourmiliere.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands in a session of their own, so that Ctrl-C reaches the launcher alone and it can stop its
 * children in order. Where there is no {@code setsid} (macOS) they all hear Ctrl-C at once, which
 * is less orderly and just as safe.
 */
final class Detached {

  private static final boolean AVAILABLE = isOnPath("setsid");

  private Detached() {}

  static List<String> command(List<String> command) {
    if (!AVAILABLE) {
      return command;
    }
    List<String> detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(command);
    return detached;
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(File.pathSeparator)).stream()
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
