package coop.fourmiliere.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/**
 * A small shell process that ends the children when the launcher was killed: it waits for its input
 * to close, which the system does at that very moment. No child needs to know of it, it polls
 * nothing, and it works on any system with a POSIX shell (Linux's prctl can't be called from Java).
 */
final class Guard {

  private final List<String> lines = new ArrayList<>();
  private Process process;
  private Writer input;
  private boolean ended;

  synchronized void start() {
    try (InputStream script = Guard.class.getResourceAsStream("guard.sh")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      process =
          new ProcessBuilder(Detached.command(List.of("sh", "-c", text, "fourmiliere-guard")))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new Trouble("A POSIX shell (sh) is needed to run the shop: " + e.getMessage(), e);
    }
    input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    lines.forEach(this::send);
    Future<?> unused = process.onExit().thenRun(this::restart);
  }

  synchronized void watch(long pid, Signal stop) {
    String line = "+ " + stop + " " + pid + "\n";
    lines.add(line);
    send(line);
  }

  synchronized void forget(long pid) {
    lines.removeIf(line -> line.endsWith(" " + pid + "\n"));
    send("- " + pid + "\n");
  }

  /** Lets the guard go, when there is nothing left to watch. */
  synchronized void end() {
    ended = true;
    process.destroyForcibly();
  }

  private synchronized void restart() {
    if (!ended) {
      start();
    }
  }

  private void send(String line) {
    try {
      input.write(line);
      input.flush();
    } catch (IOException e) {
      // It was killed: the one that replaces it is told everything.
      process.destroyForcibly();
    }
  }
}
