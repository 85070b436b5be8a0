package coop.fourmiliere.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One process of the shop: started, and started again whenever it ends without being asked to. */
public final class Child {

  private static final int HOPELESS = 3;
  private static final int DEAF = 6;
  private static final long POLL_MILLIS = 100;

  private final Plan plan;
  private final Supervisor supervisor;
  private final BoundedLog log;
  private final BackOff backOff = new BackOff();

  private Process process;
  private long startedAt;
  private int deaths;
  private int misses;
  private boolean stopping;
  private volatile boolean ready;

  Child(Plan plan, Supervisor supervisor, BoundedLog log) {
    this.plan = plan;
    this.supervisor = supervisor;
    this.log = log;
  }

  public String name() {
    return plan.name();
  }

  int tier() {
    return plan.tier();
  }

  /** Whether it was seen to work since it last started. */
  public boolean isReady() {
    return ready;
  }

  /** The process that runs now. */
  synchronized long pid() {
    return process == null ? -1 : process.pid();
  }

  synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  synchronized void start() {
    if (stopping) {
      return;
    }
    if (!plan.port().isFree()) {
      throw new Trouble("Port " + plan.port().number() + ", for " + name() + ", is taken.");
    }
    ProcessBuilder builder = new ProcessBuilder(Detached.command(plan.command().get()));
    builder.environment().putAll(plan.environment());
    builder.directory(plan.folder().toFile()).redirectErrorStream(true);
    try {
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new Trouble(name() + " can't be started: " + e.getMessage(), e);
    }
    startedAt = System.nanoTime();
    misses = 0;
    supervisor.began(plan, process);
    Process now = process;
    supervisor.pump(name(), () -> log.keep(now.getInputStream()));
    Future<?> unused = now.onExit().thenRun(() -> ended(now));
  }

  /** Waits until it can do its work. */
  public void awaitReady(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!checkReady()) {
      failIfHopeless(System.nanoTime() > end);
      pause();
    }
  }

  private synchronized void failIfHopeless(boolean late) {
    if (stopping) {
      throw new Trouble(name() + " was stopped while it started.");
    }
    if (late || deaths >= HOPELESS) {
      String how = late ? " is not ready yet" : " ended " + deaths + " times";
      throw new Trouble(name() + how + "; its last words: " + log.lastLine());
    }
  }

  /** Asks it, unless it is known to be ready, whether it can do its work. */
  boolean checkReady() {
    Process asked = current();
    if (!ready && asked != null && asked.isAlive() && plan.ready().getAsBoolean()) {
      becomeReady(asked);
    }
    return ready;
  }

  private synchronized Process current() {
    return process;
  }

  private synchronized void becomeReady(Process asked) {
    if (asked == process && asked.isAlive()) {
      ready = true;
    }
  }

  private void ended(Process which) {
    Duration wait;
    synchronized (this) {
      if (which != process) {
        return;
      }
      ready = false;
      deaths++;
      supervisor.ended(plan, which);
      if (stopping) {
        return;
      }
      wait = backOff.after(Duration.ofNanos(System.nanoTime() - startedAt));
    }
    supervisor.crashed(this, which.exitValue(), wait);
  }

  /** A process that runs and no longer answers is no better than a crashed one. */
  void checkAlive() {
    if (!ready) {
      return;
    }
    boolean answers = plan.alive().getAsBoolean();
    synchronized (this) {
      misses = answers ? 0 : misses + 1;
      if (misses >= DEAF) {
        misses = 0;
        process.destroyForcibly();
      }
    }
  }

  /** Ends it in its own good order, or by force when its grace is over. */
  void stop() {
    Process last;
    synchronized (this) {
      stopping = true;
      last = process;
    }
    if (last == null || !last.isAlive()) {
      return;
    }
    plan.stop().send(last.pid());
    try {
      if (!last.waitFor(plan.grace().toMillis(), TimeUnit.MILLISECONDS)) {
        last.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      last.destroyForcibly();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while starting.", e);
    }
  }
}
