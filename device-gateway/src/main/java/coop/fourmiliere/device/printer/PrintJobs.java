package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.dialect.Press;
import coop.fourmiliere.device.drawer.TicketOpenings;
import coop.fourmiliere.device.printer.Step.What;
import coop.fourmiliere.web.Refusal;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** All that is printed, by id: an id is printed once, however often it is asked for. */
@ApplicationScoped
class PrintJobs {

  private static final int REMEMBERED_AT_MOST = 60;
  private static final int SHOWN = 5;

  private final PrintLog log;
  private final TicketOpenings drawer;
  private final Clock clock;
  private final Map<String, PrintQueue> queues = new TreeMap<>();
  private final Map<UUID, PrintJob> remembered = new LinkedHashMap<>();

  PrintJobs(PrintLog log, TicketOpenings drawer, Clock clock) {
    this.log = log;
    this.drawer = drawer;
    this.clock = clock;
  }

  /** Opens the queue of a printer, with what the last run of the gateway left undone. */
  synchronized PrintQueue open(String printer, Press press) {
    PrintQueue queue = new PrintQueue(printer, press);
    queues.put(printer, queue);
    try {
      log.orderedSince(clock.instant().minus(PrintQueue.PAPER_WITHIN))
          .forEach(id -> resume(id, queue));
    } catch (Refusal unreadable) {
      Log.warnf("%s does not resume what waited: %s", printer, unreadable.getMessage());
    }
    return queue;
  }

  /** Takes an order, unless it was taken before. */
  synchronized Accepted accept(UUID id, PrintOrder wish) {
    PrintJob known = lookup(id);
    if (known != null) {
      return new Accepted(same(known, wish), false);
    }
    PrintQueue queue = queue(wish.printer());
    PrintOrder order = wish.at(queue.printer());
    checkRoom(queue, order);
    if (order.ticketId() != null && order.paper().opensDrawer()) {
      drawer.claim(order.ticketId(), id);
    }
    log.accept(id, order);
    PrintJob job = new PrintJob(id, order, List.of(), log, clock, clock.instant());
    remember(job);
    queue.add(job);
    return new Accepted(view(job), true);
  }

  private static void checkRoom(PrintQueue queue, PrintOrder order) {
    queue
        .press()
        .misfit(order.paper())
        .ifPresent(
            why -> {
              throw new Refusal(PrinterProblem.DOES_NOT_FIT, why);
            });
    if (queue.isFull()) {
      throw new Refusal(
          PrinterProblem.TOO_MANY_PRINTS, "Look at " + queue.printer() + ", then try again.");
    }
    if (order.isKick() && queue.trouble() != null) {
      throw new Refusal(PrinterProblem.PRINTER_NOT_READY, "Use the key: " + queue.trouble() + ".");
    }
  }

  /** How that job is. */
  synchronized JobView view(UUID id) {
    return view(find(id));
  }

  /** The paper of that job as its printer's letters and width show it. */
  synchronized String text(UUID id) {
    PrintOrder order = find(id).order();
    Press press = queue(order.printer()).press();
    return press.text(order.on(press));
  }

  /** The same as a picture (PNG). One after the other, since each needs some memory. */
  synchronized byte[] picture(UUID id) {
    PrintOrder order = find(id).order();
    Press press = queue(order.printer()).press();
    return press.picture(order.on(press));
  }

  /** The last papers, the newest first; what only opened the drawer is no paper. */
  synchronized List<JobView> last() {
    List<JobView> papers = new ArrayList<>();
    remembered.values().stream()
        .filter(job -> !job.order().isKick())
        .forEach(job -> papers.add(0, view(job)));
    return papers.subList(0, Math.min(SHOWN, papers.size()));
  }

  /** A person wants it once more: as a duplicate. */
  synchronized JobView again(UUID id, String by) {
    PrintJob job = find(id);
    if (job.state() == JobState.WAITING || job.state() == JobState.PRINTING) {
      throw new Refusal(PrinterProblem.PRINT_UNDER_WAY, "Wait until it has come out.");
    }
    if (job.order().isKick()) {
      throw new Refusal(PrinterProblem.NO_PRINT, "A drawer is opened by a new request.");
    }
    PrintQueue queue = queue(job.order().printer());
    job.resolve(What.AGAIN, by);
    remember(job);
    queue.add(job);
    return view(job);
  }

  /** The queue of that printer, of the first there is when null. */
  private PrintQueue queue(String printer) {
    PrintQueue queue =
        printer == null ? queues.values().stream().findFirst().orElse(null) : queues.get(printer);
    if (queue == null) {
      throw new Refusal(
          PrinterProblem.NO_PRINTER, "This till's printers are " + queues.keySet() + ".");
    }
    return queue;
  }

  private JobView same(PrintJob known, PrintOrder wish) {
    if (!known.order().answers(wish)) {
      throw new Refusal(PrinterProblem.PRINT_DIFFERS, "Take a new id for another paper.");
    }
    return view(known);
  }

  private PrintJob find(UUID id) {
    PrintJob job = lookup(id);
    if (job == null) {
      throw new Refusal(PrinterProblem.NO_PRINT, "Was it sent to this till?");
    }
    return job;
  }

  /** From memory, else from the journal; what waits there has nobody who prints it. */
  private PrintJob lookup(UUID id) {
    PrintJob job = remembered.get(id);
    if (job == null) {
      job = recall(id);
      if (job != null && job.state() == JobState.WAITING) {
        job.abandon();
      }
    }
    return job;
  }

  private PrintJob recall(UUID id) {
    return log.order(id)
        .map(order -> new PrintJob(id, order, log.steps(id), log, clock, log.orderedAt(id)))
        .orElse(null);
  }

  private void resume(UUID id, PrintQueue queue) {
    PrintJob job;
    try {
      job = recall(id);
    } catch (Refusal unreadable) {
      Log.errorf("Print job %s is not resumed: %s", id, unreadable.getMessage());
      return;
    }
    boolean ours = job != null && job.order().printer().equals(queue.printer());
    if (ours && job.state() == JobState.WAITING && !job.order().isKick()) {
      remember(job);
      queue.add(job);
      Log.infof("%s resumes print job %s", queue.printer(), id);
    }
  }

  private void remember(PrintJob job) {
    remembered.remove(job.id());
    remembered.put(job.id(), job);
    if (remembered.size() > REMEMBERED_AT_MOST) {
      remembered.values().stream()
          .filter(old -> old.state() == JobState.PRINTED || old.state() == JobState.DOUBTFUL)
          .map(PrintJob::id)
          .findFirst()
          .ifPresent(remembered::remove);
    }
  }

  private JobView view(PrintJob job) {
    PrintQueue queue = queues.get(job.order().printer());
    return job.view(queue == null ? "this till has no such printer any more" : queue.trouble());
  }

  /**
   * An order's answer.
   *
   * @param created false when it was there before
   */
  record Accepted(JobView job, boolean created) {}
}
