package coop.fourmiliere.device.journal;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Gives the open journal to one thread after the other. A thread of its own opens and checks the
 * file, opens it again after a failure and removes what is too old; only who comes before the first
 * check is over waits for that.
 */
final class JournalKeeper {

  private static final Duration OPEN_WITHIN = Duration.ofSeconds(10);
  private static final Duration TEND_EVERY = Duration.ofSeconds(2);
  private static final int PRUNED_AT_ONCE = 50;
  private static final int PASSED_OVER_AT_MOST = 1_000;

  /** The database's clock counts seconds and may not be quite ours. */
  private static final Duration PRUNED_LATER = Duration.ofMinutes(1);

  private final JournalFiles files;
  private final int retentionDays;
  private final long bytesAtMost;
  private final Clock clock;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread = new Thread(this::tend, "journal");
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Condition opened = turn.newCondition();
  private final NavigableSet<Long> passedOver = new ConcurrentSkipListSet<>();
  private JournalBook book;
  private volatile Optional<String> held = Optional.empty();
  private String trouble;
  private JournalView.State told = JournalView.State.OK;

  JournalKeeper(JournalFiles files, int retentionDays, long bytesAtMost, Clock clock) {
    this.files = files;
    this.retentionDays = retentionDays;
    this.bytesAtMost = bytesAtMost;
    this.clock = clock;
  }

  /**
   * @throws ConfigurationException when another gateway uses the same file
   */
  void start() {
    try {
      files.claim();
    } catch (IOException unwritable) {
      Log.debug("The journal's thread says so, and tries again", unwritable);
    }
    thread.setDaemon(true);
    thread.start();
  }

  void stop() throws IOException, InterruptedException {
    ending.countDown();
    thread.join(OPEN_WITHIN.toMillis());
    turn.lock();
    try {
      close("The gateway is stopping.");
    } finally {
      turn.unlock();
    }
    files.close();
  }

  /**
   * Does it with the open journal, alone.
   *
   * @throws JournalUnavailable when there is none or it fails
   */
  <T> T work(Work<T> work) {
    turn.lock();
    try {
      awaitOpening();
      if (book == null) {
        throw new JournalUnavailable(closed());
      }
      return work.with(book);
    } catch (SQLException failed) {
      throw new JournalUnavailable(failed(failed));
    } finally {
      turn.unlock();
    }
  }

  /** People are told that nobody could read that entry; whether this is new. */
  boolean passOver(long sequence) {
    return passedOver.size() < PASSED_OVER_AT_MOST && passedOver.add(sequence);
  }

  /** The files that were set aside as damaged, the oldest first. */
  List<Path> setAside() {
    return files.asides();
  }

  /** How the journal is now; never waits for its opening. */
  JournalView view() {
    List<Entry> ends = List.of();
    String closed = null;
    turn.lock();
    try {
      if (book == null) {
        closed = closed();
      } else {
        ends = book.ends();
      }
    } catch (SQLException failed) {
      closed = failed(failed);
    } finally {
      turn.unlock();
    }
    return JournalView.of(ends, closed, files, bytesAtMost, List.of(held, passedOver(ends)));
  }

  /** What to say of entries that could not be read, as long as they are kept. */
  private Optional<String> passedOver(List<Entry> ends) {
    long oldest = ends.isEmpty() ? Long.MAX_VALUE : ends.get(0).sequence();
    String numbers =
        passedOver.tailSet(oldest).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ("The journal has entries that can't be read (%s): a payment of which they tell counts"
                    + " as undecided, a ticket is listed as refused. See the gateway's log, and update the gateway.")
                .formatted(numbers));
  }

  private void awaitOpening() {
    long left = OPEN_WITHIN.toNanos();
    try {
      while (book == null && trouble == null && left > 0) {
        left = opened.awaitNanos(left);
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private String closed() {
    return trouble == null ? "The journal is being checked: try again in a moment." : trouble;
  }

  /** What to say; but for lack of room, the next opening finds out what is wrong. */
  private String failed(SQLException failed) {
    String sentence = Faults.sentence(failed, files.file());
    if (!Faults.isFull(failed)) {
      Log.warn(sentence);
      close(sentence);
    }
    return sentence;
  }

  private void close(String why) {
    trouble = why;
    if (book != null) {
      try {
        book.close();
      } catch (SQLException broken) {
        Log.debug("A journal that failed is closed", broken);
      }
      book = null;
    }
  }

  private void tend() {
    try {
      do {
        tendOnce();
      } while (!ending.await(TEND_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void tendOnce() {
    try {
      tidy();
      tell(view());
    } catch (RuntimeException mistake) {
      Log.error("Mistake in the journal", mistake);
    }
  }

  private void tidy() {
    try {
      if (isToBeOpened()) {
        open();
      }
      prune();
    } catch (JournalUnavailable shown) {
      Log.debug("The journal's view tells it", shown);
    }
  }

  private boolean isToBeOpened() {
    turn.lock();
    try {
      if (book != null && !Files.exists(files.file())) {
        // Else all would be kept in a file that nobody can ever find.
        String vanished = "The journal " + files.file() + " was deleted: a new one begins.";
        Log.warn(vanished);
        close(vanished);
      }
      return book == null;
    } finally {
      turn.unlock();
    }
  }

  private void open() {
    JournalBook next = null;
    String why = null;
    try {
      files.claim();
      next = checked();
    } catch (IOException unwritable) {
      why = Faults.unwritable(files.file());
    } catch (SQLException failed) {
      why = Faults.sentence(failed, files.file());
    } catch (ConfigurationException inUse) {
      why = inUse.getMessage();
    } catch (LinkageError unusable) {
      Log.error("SQLite's library can't be used", unusable);
      why =
          "SQLite's library can't be loaded beside %s: is that folder mounted noexec?"
              .formatted(files.file());
    } catch (RuntimeException mistake) {
      Log.error("Mistake in the journal", mistake);
      why = "The journal can't be opened for a mistake in the gateway: see its log.";
    }
    turn.lock();
    try {
      passedOver.clear();
      book = next;
      trouble = why;
      opened.signalAll();
    } finally {
      turn.unlock();
    }
  }

  private JournalBook checked() throws IOException, SQLException {
    Optional<String> damage;
    try {
      JournalBook found = JournalBook.open(files.file(), retentionDays, bytesAtMost);
      damage = damage(found);
      if (damage.isEmpty()) {
        return found;
      }
      found.close();
    } catch (SQLException failed) {
      if (!Faults.isDamage(failed, files.file())) {
        throw failed;
      }
      damage = Optional.of(failed.getMessage());
    }
    Log.warnf("The journal is damaged (%s): it is set aside", damage.get());
    long carried;
    try (JournalBook next = JournalBook.open(files.blank(), retentionDays, bytesAtMost)) {
      carried = next.carry(files.file());
    }
    files.replaceWithNext(clock.instant());
    files.claim();
    Log.warnf("A new journal begins, with %d entries that are open or concern money", carried);
    return JournalBook.open(files.file(), retentionDays, bytesAtMost);
  }

  private static Optional<String> damage(JournalBook found) throws SQLException {
    try {
      return found.damage();
    } catch (SQLException unreadable) {
      // What stays open would keep its file from the next attempt.
      found.close();
      throw unreadable;
    }
  }

  private static String held(Entry open) {
    String what =
        open.kind() == EntryKind.TICKET
            ? "ticket %s of %s, which sales-service does not have: see /device/api/tickets"
            : "payment %s of %s, of which nobody knows the end: settle it";
    return ("The journal grows: nothing is removed before " + what + ".")
        .formatted(open.id(), open.writtenAt());
  }

  private void prune() {
    Instant before = clock.instant().minus(Duration.ofDays(retentionDays)).minus(PRUNED_LATER);
    // Others have their turn after each step.
    boolean more = work(open -> open.prune(before, PRUNED_AT_ONCE)) > 0;
    boolean shorter = more;
    while (more && ending.getCount() > 0) {
      more = work(open -> open.prune(before, PRUNED_AT_ONCE)) > 0;
    }
    while (shorter && ending.getCount() > 0) {
      shorter = work(JournalBook::shrink);
    }
    held = work(open -> open.holding(before)).map(JournalKeeper::held);
  }

  private void tell(JournalView view) {
    if (view.state() != told) {
      told = view.state();
      if (told == JournalView.State.OK) {
        Log.info("The journal is well again");
      } else {
        Log.warn(view.message());
      }
    }
  }

  /** Something done with the open journal. */
  interface Work<T> {
    T with(JournalBook book) throws SQLException;
  }
}
