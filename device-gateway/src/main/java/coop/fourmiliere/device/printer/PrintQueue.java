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

  private static final int WAITING_AT_MOST = 50;
  private static final Duration KICK_WITHIN = Duration.ofSeconds(5);

  /** After that nobody stands at the till any more to take the paper. */
  static final Duration PAPER_WITHIN = Duration.ofMinutes(15);

  private final String printer;
  private final Press press;
  private final Deque<PrintJob> waiting = new ArrayDeque<>();
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
      waiting.addFirst(job);
    } else {
      waiting.addLast(job);
    }
    notifyAll();
  }

  /** It was taken and is still the first. */
  synchronized void putBack(PrintJob job) {
    waiting.addFirst(job);
  }

  /** The next job, for which this waits a while. */
  synchronized Optional<PrintJob> take(Duration wait) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    dropLate();
    for (long left = wait.toNanos();
        waiting.isEmpty() && left > 0;
        left = deadline - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return Optional.ofNullable(waiting.pollFirst());
  }

  /** A drawer that was not opened in time stays closed, and old papers are not printed. */
  synchronized void dropLate() {
    waiting.removeIf(
        job -> {
          boolean kick = job.order().isKick();
          boolean late = job.isOlderThan(kick ? KICK_WITHIN : PAPER_WITHIN);
          if (late) {
            job.happened(
                What.DOUBTED,
                kick
                    ? "the drawer was not opened: the printer was not ready"
                    : "nobody waits for it any more: print it again if it is still wanted");
          }
          return late;
        });
  }
}
