package coop.fourmiliere.acceptance.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The launcher of deploy/local as a process of its own, as {@code ./shop} runs it. */
final class Launcher {

  private static final int PORTS = 9;
  private static final String READY = "Ctrl-C stops everything";

  private final Process process;
  private final Process guard;
  private final Path console;

  private Launcher(Process process, Process guard, Path console) {
    this.process = process;
    this.guard = guard;
    this.console = console;
  }

  static Launcher start(Path root, Path home, int port, Path console) {
    Path jar = root.resolve("deploy/local/target/local.jar");
    if (!Files.exists(jar) || !Files.exists(root.resolve("web/dist/till/index.html"))) {
      throw new IllegalStateException("The shop is not built: run mvn package -DskipTests first.");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-Dfourmiliere.root=" + root,
            "-jar",
            jar.toString(),
            "--reset",
            "--yes",
            "--port",
            Integer.toString(port));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FOURMILIERE_HOME", home.toString());
    try {
      Files.createDirectories(console.getParent());
      Process process = builder.redirectOutput(console.toFile()).start();
      return new Launcher(process, guard(process.pid()), console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the launcher when this JVM is gone, however it went: then the guard's input closes. */
  private static Process guard(long pid) throws IOException {
    String script = "trap '' INT TERM HUP; cat >/dev/null; kill -s TERM " + pid + " 2>/dev/null";
    return new ProcessBuilder("setsid", "sh", "-c", script)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  void awaitReady() {
    Patience.later()
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException("The launcher ended:\n" + said());
              }
              return said().contains(READY);
            });
  }

  String said() {
    try {
      return Files.readString(console, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(Patience.SOON.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("The launcher did not end when told to:\n" + said());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    } finally {
      guard.destroyForcibly();
    }
  }

  /** A port whose eight followers are free too. */
  static int freePort() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
        .filter(base -> IntStream.range(base, base + PORTS).allMatch(Launcher::isFree))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
