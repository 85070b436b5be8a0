package coop.fourmiliere.local.process;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the shop's processes running, and ends them in reverse, tier by tier. */
public final class Supervisor {

  private static final long LOG_BYTES = 5_000_000;
  private static final long HEALING_POLL_MILLIS = 250;
  private static final long ALIVE_POLL_SECONDS = 10;
  private static final double MILLIS = 1000.0;

  private final Records records;
  private final Steps steps;
  private final Path logs;
  private final Guard guard = new Guard();
  private final List<Child> children = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService healing =
      Executors.newScheduledThreadPool(2, this::daemon);
  private final ExecutorService ending = Executors.newCachedThreadPool(this::daemon);
  private volatile boolean stopping;
  private Process errand;

  public Supervisor(Records records, Steps steps, Path logs) {
    this.records = records;
    this.steps = steps;
    this.logs = logs;
    guard.start();
  }

  /** Starts a process; it stays up from now on. */
  public Child start(Plan plan) {
    Path log = logs.resolve(plan.name() + ".log");
    Child child = new Child(plan, this, new BoundedLog(log, LOG_BYTES));
    children.add(child);
    if (!stopping) {
      child.start();
    }
    return child;
  }

  /** From now on a child that runs and does not answer for a minute is started again. */
  public void watchHealth() {
    if (!stopping) {
      Runnable look = reporting(() -> children.forEach(Child::checkAlive));
      Future<?> unused =
          healing.scheduleWithFixedDelay(
              look, ALIVE_POLL_SECONDS, ALIVE_POLL_SECONDS, TimeUnit.SECONDS);
    }
  }

  /**
   * Runs a program to its end, which comes with the shop's at the latest.
   *
   * @return whether it succeeded
   */
  public boolean runOnce(List<String> command) {
    Process process = null;
    try {
      process = beginOnce(command);
      return process != null && process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (process != null) {
        process.destroyForcibly();
        guard.forget(process.pid());
      }
    }
  }

  private synchronized Process beginOnce(List<String> command) throws IOException {
    if (stopping) {
      return null;
    }
    errand =
        new ProcessBuilder(Detached.command(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    guard.watch(errand.pid(), Signal.TERM);
    return errand;
  }

  private synchronized void endErrand() {
    if (errand != null) {
      errand.destroyForcibly();
    }
  }

  public List<Child> children() {
    return children;
  }

  /** Ends all children, the highest tier first, and those of one tier together. */
  public void stopAll() {
    stopping = true;
    healing.shutdownNow();
    endErrand();
    List<Integer> tiers =
        children.stream().map(Child::tier).distinct().sorted(reverseOrder()).toList();
    for (int tier : tiers) {
      CompletableFuture<?>[] ends =
          children.stream()
              .filter(child -> child.tier() == tier)
              .map(child -> CompletableFuture.runAsync(child::stop, ending))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(ends).join();
    }
    guard.end();
  }

  void began(Plan plan, Process process) {
    records.write(plan.name(), process.toHandle(), plan.stop());
    guard.watch(process.pid(), plan.stop());
  }

  void ended(Plan plan, Process process) {
    records.remove(plan.name());
    guard.forget(process.pid());
  }

  void pump(String name, Runnable copying) {
    daemon(copying, name + "-log").start();
  }

  void crashed(Child child, int exitCode, Duration wait) {
    if (stopping) {
      return;
    }
    steps.done(
        String.format(
            Locale.ROOT,
            "%s ended by itself (code %d); it starts again in %.2f s",
            child.name(),
            exitCode,
            wait.toMillis() / MILLIS));
    schedule(() -> startAgain(child, wait), wait.toMillis());
  }

  private void startAgain(Child child, Duration wait) {
    try {
      child.start();
      awaitHealed(child);
    } catch (Trouble e) {
      steps.done(e.getMessage() + " Trying again.");
      schedule(() -> startAgain(child, wait), Math.max(wait.toMillis(), 1000));
    }
  }

  private void awaitHealed(Child child) {
    if (child.checkReady()) {
      steps.done(child.name() + " is back");
    } else if (child.isRunning()) {
      schedule(() -> awaitHealed(child), HEALING_POLL_MILLIS);
    }
  }

  private void schedule(Runnable work, long delayMillis) {
    if (!stopping) {
      Future<?> unused = healing.schedule(reporting(work), delayMillis, TimeUnit.MILLISECONDS);
    }
  }

  /** Supervision never ends because something unforeseen happened once. */
  private Runnable reporting(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        steps.done("supervision stumbled: " + e);
      }
    };
  }

  private Thread daemon(Runnable work) {
    return daemon(work, "healing");
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
