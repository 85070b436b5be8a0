package coop.fourmiliere.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The launcher as a process of its own, as somebody at a console would run it. */
final class LauncherProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path home;
  private final Path console;
  private final Process process;

  private LauncherProcess(Path home, Path console, Process process) {
    this.home = home;
    this.console = console;
    this.process = process;
  }

  static LauncherProcess start(Path home, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC"));
    command.add("-Dfourmiliere.root=" + System.getProperty("fourmiliere.root"));
    command.addAll(List.of("-cp", classPath(), "coop.fourmiliere.local.ShopLauncher"));
    command.addAll(List.of(words));
    Path console = Files.createTempFile(home.getParent(), "console", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FOURMILIERE_HOME", home.toString());
    return new LauncherProcess(home, console, builder.redirectOutput(console.toFile()).start());
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  void awaitReady() {
    awaitConsole("Ctrl-C stops everything");
  }

  void awaitConsole(String text) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              if (!process.isAlive() && !console().contains(text)) {
                throw new IllegalStateException("The launcher ended: " + console());
              }
              return console().contains(text);
            });
  }

  String console() {
    try {
      return Files.readString(console, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recorded process of a child; it may be gone. */
  ProcessHandle child(String name) throws IOException {
    String pid = Files.readString(home.resolve("run").resolve(name)).split(" ", -1)[0];
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int stop() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The launcher does not end: " + console());
    }
    return process.exitValue();
  }

  /** A port whose eight followers are free too. */
  static int freeBasePort() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
        .filter(base -> IntStream.rangeClosed(base, base + 8).allMatch(LauncherProcess::isFree))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
