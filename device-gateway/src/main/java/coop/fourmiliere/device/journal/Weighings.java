package coop.fourmiliere.device.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.JournalBook.Draft;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps each weighing in the journal after the till has been told, from a thread of its own: the
 * scale never waits for a disk. While the journal takes none they wait, up to a bound.
 */
@ApplicationScoped
class Weighings {

  private static final int WAITING_AT_MOST = 1_000;
  private static final int BATCH = 50;
  private static final long IDLE_MILLIS = 200;
  private static final long BACK_OFF_MILLIS = 1_000;
  private static final long GOODBYE_MILLIS = 3_000;

  private final BlockingQueue<Fact> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final List<Draft> inHand = new ArrayList<>();
  private final AtomicBoolean full = new AtomicBoolean();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "weighings");
  private final Journal journal;
  private final ObjectMapper json;
  private final Counter dropped;

  Weighings(Journal journal, ObjectMapper json, MeterRegistry meters) {
    this.journal = journal;
    this.json = json;
    this.dropped = meters.counter("fourmiliere.journal.weighings.dropped");
  }

  void start(@Observes StartupEvent started) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ending.countDown();
    thread.join(GOODBYE_MILLIS);
    thread.interrupt();
  }

  /** Keeps it if it is a weighing; never blocks. */
  void keep(@Observes Fact fact) {
    if (fact.type() == FactType.WEIGHED && !waiting.offer(fact)) {
      dropped.increment();
      if (full.compareAndSet(false, true)) {
        Log.warn("Too many weighings wait for the journal: it will not have the next ones");
      }
    }
  }

  private void work() {
    boolean goes = true;
    try {
      while (ending.getCount() > 0 || (goes && !waiting.isEmpty())) {
        take();
        goes = inHand.isEmpty() || append(goes);
        if (!goes) {
          ending.await(BACK_OFF_MILLIS, TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
    int lost = inHand.size() + waiting.size();
    if (lost > 0) {
      Log.warnf("The journal did not get the last %d weighings", lost);
    }
  }

  private void take() throws InterruptedException {
    Fact next = inHand.isEmpty() ? waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS) : null;
    while (next != null) {
      draft(next);
      next = inHand.size() < BATCH ? waiting.poll() : null;
    }
  }

  private void draft(Fact fact) {
    try {
      inHand.add(new Draft(EntryKind.WEIGHING, fact.id(), json.writeValueAsString(fact.data())));
    } catch (JsonProcessingException | IllegalArgumentException mistake) {
      Log.errorf(mistake, "Weighing %s can't be written down", fact.id());
    }
  }

  private boolean append(boolean went) {
    try {
      journal.append(inHand);
      inHand.clear();
      full.set(false);
      if (!went) {
        Log.info("The journal takes weighings again");
      }
      return true;
    } catch (JournalUnavailable unavailable) {
      if (went) {
        Log.warnf("The journal takes no weighings, they wait: %s", unavailable.getMessage());
      }
      return false;
    }
  }
}
