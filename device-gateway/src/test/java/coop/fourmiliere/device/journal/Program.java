package coop.fourmiliere.device.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own, to be killed without a warning. */
public final class Program implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  private Program(Process process) {
    this.process = process;
    this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
  }

  /**
   * Starts it with this test's classes.
   *
   * @param libraries where it unpacks SQLite's library, which who is killed leaves behind
   */
  public static Program start(Class<?> main, Path libraries, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx48m",
                "-Dorg.sqlite.tmpdir=" + libraries,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    command.addAll(List.of(args));
    return new Program(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line that it says; null when it is dead and said all. */
  public String line() throws IOException {
    return out.readLine();
  }

  /** Kills it; what it had said can still be read. */
  public void kill() {
    // Not through the process itself: that would close what it had still to say.
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    out.close();
  }
}
