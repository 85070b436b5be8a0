package coop.fourmiliere.acceptance.shop;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that was stopped where it was (SIGSTOP), with all that it forked: what it has in hand
 * stays in hand until it is killed or let go on.
 */
public final class Frozen {

  private final List<ProcessHandle> processes = new ArrayList<>();

  private Frozen(ProcessHandle process) {
    processes.add(process);
  }

  /** Stops the parent first, so that it forks nothing more. */
  static Frozen of(ProcessHandle process) {
    Frozen frozen = new Frozen(process);
    signal("STOP", frozen.processes);
    List<ProcessHandle> forked = process.descendants().toList();
    signal("STOP", forked);
    frozen.processes.addAll(forked);
    return frozen;
  }

  /**
   * Ends it at once (SIGKILL); it does nothing between the stop and the end.
   *
   * @return the number of the process that is gone
   */
  public long kill() {
    processes.forEach(ProcessHandle::destroyForcibly);
    return processes.get(0).pid();
  }

  /** Lets it go on as if nothing had been. */
  public void thaw() {
    signal("CONT", processes);
  }

  /** What has ended meanwhile needs no signal. */
  private static void signal(String name, List<ProcessHandle> processes) {
    if (!processes.isEmpty()) {
      Shell.OPEN.run(
          "kill -s " + name + " " + processes.stream().map(Frozen::number).collect(joining(" ")));
    }
  }

  private static String number(ProcessHandle process) {
    return Long.toString(process.pid());
  }

  /** A shell that waits for its next line: a process of its own for each signal is too slow. */
  private static final class Shell {

    private static final Shell OPEN = new Shell();

    private final Process process;

    private Shell() {
      try {
        process = new ProcessBuilder("sh").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Returns when it is done. */
    private synchronized void run(String command) {
      try {
        process.outputWriter().append(command).append("; echo\n").flush();
        if (process.inputReader().readLine() == null) {
          throw new IllegalStateException("The shell that sends signals is gone");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
