package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.dialect.Press;
import coop.fourmiliere.device.printer.Step.What;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The papers that wait for one printer, in order, and how that printer is. */
final class PrintQueue {

  private static final int WAITING_AT_MOST = 200;
  private static final Duration KICK_WITHIN = Duration.ofSeconds(5);

  private final String printer;
  private final Press press;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private volatile String trouble = "the printer was not reached yet";

  PrintQueue(String printer, Press press) {
    this.printer = printer;
    this.press = press;
  }

  String printer() {
    return printer;
  }

  Press press() {
    return press;
  }

  /** What is wrong with the printer, null when nothing is. */
  String trouble() {
    return trouble;
  }

  void trouble(String what) {
    trouble = what;
  }

  synchronized boolean isFull() {
    return waiting.size() >= WAITING_AT_MOST;
  }

  /** A paper goes behind the others; a drawer does not wait for them. */
  synchronized void add(PrintJob job) {
    if (job.order().isKick()) {
      waiting.addFirst(new Waiting(job, System.nanoTime()));
    } else {
      waiting.addLast(new Waiting(job, System.nanoTime()));
    }
    notifyAll();
  }

  /** It was taken and is still the first. */
  synchronized void putBack(PrintJob job) {
    waiting.addFirst(new Waiting(job, System.nanoTime()));
  }

  /** The next job, for which this waits a while. */
  synchronized Optional<PrintJob> take(Duration wait) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    dropLateKicks();
    for (long left = wait.toNanos();
        waiting.isEmpty() && left > 0;
        left = deadline - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return Optional.ofNullable(waiting.pollFirst()).map(Waiting::job);
  }

  /** A drawer that was not opened in time stays closed. */
  synchronized void dropLateKicks() {
    waiting.removeIf(
        late -> {
          boolean drop =
              late.job().order().isKick()
                  && System.nanoTime() - late.since() > KICK_WITHIN.toNanos();
          if (drop) {
            late.job()
                .happened(What.DOUBTED, "the drawer was not opened: the printer was not ready");
          }
          return drop;
        });
  }

  private record Waiting(PrintJob job, long since) {}
}
