package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.journal.JournalUnavailable;
import coop.fourmiliere.device.paper.Mark;
import coop.fourmiliere.device.printer.Step.What;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A paper on its way. Changed by its printer's thread and by requests, read by any. */
final class PrintJob {

  private static final String INTERRUPTED =
      "the gateway was stopped: look whether it is on paper, then print it again or not";

  private final UUID id;
  private final PrintOrder order;
  private final PrintLog log;
  private final Clock clock;
  private int steps;
  private Instant wantedAt;
  private JobState state = JobState.WAITING;
  private Mark mark = Mark.NONE;
  private String message;

  /**
   * A job as its past left it: what was begun and not ended is doubtful.
   *
   * @param past the steps that the log has
   * @param wantedAt when it was ordered
   */
  PrintJob(
      UUID id, PrintOrder order, List<Step> past, PrintLog log, Clock clock, Instant wantedAt) {
    this.clock = clock;
    this.wantedAt = wantedAt;
    this.id = id;
    this.order = order;
    this.log = log;
    past.forEach(this::apply);
    if (state == JobState.PRINTING) {
      abandon();
    }
  }

  UUID id() {
    return id;
  }

  PrintOrder order() {
    return order;
  }

  synchronized JobState state() {
    return state;
  }

  synchronized Mark mark() {
    return mark;
  }

  /** Whether it has been wanted for longer than that. */
  synchronized boolean isOlderThan(Duration age) {
    return clock.instant().isAfter(wantedAt.plus(age));
  }

  /** Why the job waits; not kept in the journal. */
  synchronized void waitFor(String what) {
    message = what;
  }

  /** Nobody will print it by itself any more. */
  synchronized void abandon() {
    state = JobState.DOUBTFUL;
    message = INTERRUPTED;
  }

  /**
   * Goes on only when the journal has it.
   *
   * @throws JournalUnavailable when it can't be kept; then nothing has changed
   */
  synchronized void resolve(What what, String by) {
    Step step = new Step(id, steps, what, null, by);
    log.add(step);
    apply(step);
    if (what == What.AGAIN) {
      wantedAt = clock.instant();
    }
  }

  /**
   * Something happened that can't be undone. Without the journal it is known for as long as the
   * gateway runs, and doubtful after.
   */
  synchronized void happened(What what, String why) {
    Step step = new Step(id, steps, what, why, null);
    try {
      log.add(step);
    } catch (JournalUnavailable unkept) {
      Log.warnf("Print job %s: %s is not in the journal: %s", id, what, unkept.getMessage());
    }
    apply(step);
  }

  /**
   * The job as people see it.
   *
   * @param trouble what is wrong with its printer, null when nothing is
   */
  synchronized JobView view(String trouble) {
    boolean waits = state == JobState.WAITING;
    String why = waits && trouble != null ? trouble : message;
    return new JobView(id, state, order.printer(), why, wantedAt);
  }

  private void apply(Step step) {
    steps = step.number() + 1;
    message = step.message();
    switch (step.what()) {
      case BEGAN -> state = JobState.PRINTING;
      case PRINTED -> state = JobState.PRINTED;
      case DOUBTED -> state = JobState.DOUBTFUL;
      case STOPPED -> {
        state = JobState.WAITING;
        mark = mark == Mark.DUPLICATE ? Mark.DUPLICATE : Mark.REPRINT;
      }
      case AGAIN -> {
        state = JobState.WAITING;
        mark = Mark.DUPLICATE;
      }
    }
  }
}
