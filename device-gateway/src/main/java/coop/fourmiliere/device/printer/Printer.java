package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.dialect.EscPos;
import coop.fourmiliere.device.dialect.PrinterState;
import coop.fourmiliere.device.drawer.DrawerWatch;
import coop.fourmiliere.device.drawer.Openings;
import coop.fourmiliere.device.journal.JournalUnavailable;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.printer.Step.What;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;
import java.time.Duration;

/** Talks with a printer: asks how it is and, when it is ready, prints what waits for it. */
final class Printer implements Dialogue {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(1_500);

  /** The question itself may have to wait behind a long paper on a slow line. */
  private static final Duration ANSWER_BEHIND_PAPER = Duration.ofSeconds(15);

  /** A drawer that opens by itself long after the sale is an open drawer without anybody there. */
  private static final Duration DRAWER_WITHIN = Duration.ofSeconds(10);

  private static final Duration LISTEN = Duration.ofMillis(150);
  private static final long CONFIRMED_WITHIN = Duration.ofSeconds(60).toNanos();

  /** Some never confirm; that they stay ready this long after the last byte is all they say. */
  private static final long TAKEN_AS_CONFIRMED = Duration.ofSeconds(5).toNanos();

  /**
   * One that can't be asked takes its first bytes without paper too: it is not tried all the time.
   */
  private static final long REST_AFTER_STOP = Duration.ofSeconds(20).toNanos();

  private final DeviceStatus status;
  private final PrintQueue queue;
  private final DrawerWatch drawer;
  private final Openings openings;
  private Answers answers;
  private boolean confirms;
  private long restsUntil = System.nanoTime();

  /** Talks with one whose paper waits in that queue. */
  Printer(
      DeviceStatus status,
      PrintQueue queue,
      Answers answers,
      DrawerWatch drawer,
      Openings openings) {
    this.status = status;
    this.queue = queue;
    this.answers = answers;
    this.drawer = drawer;
    this.openings = openings;
  }

  @Override
  public void talk(Wire wire) throws IOException, InterruptedException {
    wire.discard();
    Questions questions = new Questions(wire);
    drawer.begin();
    try {
      if (answers != Answers.NO) {
        // What the last line that was cut left in it.
        wire.write(EscPos.forget());
      }
      boolean asks = isAsked(questions);
      while (true) {
        if (isReady(asks, wire, questions)) {
          PrintJob job = queue.take(LOOK_EVERY).orElse(null);
          if (job != null) {
            printIfReady(job, asks, wire, questions);
          }
        } else {
          questions.listen(LOOK_EVERY);
        }
      }
    } catch (IOException gone) {
      queue.trouble(gone.getMessage());
      throw gone;
    }
  }

  @Override
  public void away() {
    openings.seen(status.deviceId(), null);
    if (queue.trouble() == null) {
      queue.trouble("the printer can't be reached");
    }
    queue.dropLate();
  }

  /** Paper may have run out while the queue was empty: then nothing of the job is on paper. */
  private void printIfReady(PrintJob job, boolean asks, Wire wire, Questions questions)
      throws IOException, InterruptedException {
    boolean begins = false;
    try {
      begins = isReady(asks, wire, questions);
    } finally {
      if (!begins) {
        queue.putBack(job);
      }
    }
    if (begins) {
      print(job, asks, wire, questions);
    }
  }

  /** Whether this one can be asked; silence of one that has ever answered is a trouble instead. */
  private boolean isAsked(Questions questions) throws IOException, InterruptedException {
    if (answers == Answers.MAYBE && questions.answers(ANSWER_WITHIN)) {
      answers = Answers.YES;
    }
    return answers == Answers.YES;
  }

  private boolean isReady(boolean asks, Wire wire, Questions questions)
      throws IOException, InterruptedException {
    queue.dropLate();
    if (asks) {
      return report(questions.ask(ANSWER_WITHIN));
    }
    // Only tells whether the line is there.
    wire.read(Duration.ofMillis(1));
    if (System.nanoTime() - restsUntil < 0) {
      return false;
    }
    status.ready();
    queue.trouble(null);
    return true;
  }

  private boolean report(PrinterState state) {
    String problem = state.problem().orElse(null);
    queue.trouble(problem);
    if (drawer.opensUnasked(state.drawerPinHigh())) {
      openings.byHand(status.deviceId());
    }
    openings.seen(status.deviceId(), drawer.state());
    if (problem != null) {
      status.unusable(problem);
    } else {
      status.seen();
      status.complain(state.warning());
    }
    return problem == null;
  }

  private void print(PrintJob job, boolean asks, Wire wire, Questions questions)
      throws IOException, InterruptedException {
    Paper paper = job.order().on(queue.press()).marked(job.mark());
    boolean late = !job.order().isKick() && job.isOlderThan(DRAWER_WITHIN);
    paper = late ? paper.withoutDrawer() : paper;
    byte[] bytes = queue.press().bytes(paper);
    try {
      open(job, paper);
      job.resolve(What.BEGAN, null);
    } catch (JournalUnavailable unkept) {
      job.waitFor(unkept.getMessage());
      queue.putBack(job);
      questions.listen(LOOK_EVERY);
      return;
    }
    boolean sent = false;
    try {
      wire.write(bytes);
      sent = true;
      confirm(job, asks, wire, questions);
    } catch (IOException gone) {
      if (sent) {
        job.happened(What.DOUBTED, "not confirmed: " + gone.getMessage());
      } else {
        stop(job, gone.getMessage());
        restsUntil = System.nanoTime() + REST_AFTER_STOP;
      }
      throw gone;
    } finally {
      drawer.asked();
    }
  }

  /** What opens the drawer without a sale is kept before it does. */
  private void open(PrintJob job, Paper paper) {
    PrintOrder order = job.order();
    if (order.opensWithoutSale(paper)) {
      openings.asked(job.id(), status.deviceId(), order.by(), order.badge(), order.why());
    }
    if (paper.opensDrawer()) {
      drawer.asking();
    }
  }

  private void confirm(PrintJob job, boolean asks, Wire wire, Questions questions)
      throws IOException, InterruptedException {
    if (!asks) {
      job.happened(What.PRINTED, "sent; this printer does not say whether it was printed");
      return;
    }
    questions.askConfirmation();
    long sentAt = System.nanoTime();
    long readySince = sentAt;
    while (System.nanoTime() - sentAt < CONFIRMED_WITHIN) {
      questions.listen(LISTEN);
      if (questions.confirmed()) {
        confirms = true;
        job.happened(What.PRINTED, null);
        return;
      }
      PrinterState state = questions.ask(ANSWER_BEHIND_PAPER);
      boolean ready = report(state);
      if (questions.confirmed() || (ready && !confirms && isLong(readySince))) {
        job.happened(What.PRINTED, null);
        return;
      }
      if (state.coverOpen() || state.paperOut() || state.error()) {
        // The printer would go on with the rest when it can; the whole comes instead.
        wire.write(EscPos.forget());
        stop(job, state.problem().orElse(null));
        return;
      }
      readySince = ready ? readySince : System.nanoTime();
    }
    job.happened(What.DOUBTED, "the printer did not confirm it: look whether it is on paper");
  }

  private static boolean isLong(long readySince) {
    return System.nanoTime() - readySince > TAKEN_AS_CONFIRMED;
  }

  private void stop(PrintJob job, String why) {
    job.happened(What.STOPPED, why);
    queue.putBack(job);
  }
}
