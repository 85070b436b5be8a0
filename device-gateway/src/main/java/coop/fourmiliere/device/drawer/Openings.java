package coop.fourmiliere.device.drawer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.Entry;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.JournalUnavailable;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import coop.fourmiliere.device.stream.Feed;
import coop.fourmiliere.kernel.UuidV7;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The openings without a sale: each is kept, told and remembered. */
@ApplicationScoped
public class Openings {

  private static final int REMEMBERED = 10;
  private static final int PAGE = 200;

  private final Journal journal;
  private final ObjectMapper json;
  private final Consumer<Fact> told;
  private final String tillId;
  private final Clock clock;
  private final Deque<Opening> last = new ArrayDeque<>();
  private final Map<String, DrawerState> states = new ConcurrentHashMap<>();
  private boolean resumed;

  @Inject
  Openings(
      Journal journal,
      ObjectMapper json,
      Feed feed,
      @ConfigProperty(name = "fourmiliere.till-id") String tillId,
      Clock clock) {
    this(journal, json, feed::tell, tillId, clock);
  }

  Openings(Journal journal, ObjectMapper json, Consumer<Fact> told, String tillId, Clock clock) {
    this.journal = journal;
    this.json = json;
    this.told = told;
    this.tillId = tillId;
    this.clock = clock;
  }

  /**
   * The drawer is about to open because somebody asked for it. One order is one opening, however
   * often its printer has to try.
   *
   * @param order the id of what was asked for
   * @param by the staff id of who asked
   * @throws JournalUnavailable when that can't be kept: then the drawer stays closed
   */
  public synchronized void asked(
      UUID order, String deviceId, String by, String badge, String reason) {
    resume();
    Opening opening = opening(deviceId, OpeningCause.ASKED, by, badge, reason);
    Entry kept = journal.append(EntryKind.DRAWER_OPENING, order, write(opening));
    if (read(kept).id().equals(opening.id())) {
      tell(opening);
    }
  }

  /** How the drawer at that printer is now; null when nobody knows. */
  public void seen(String deviceId, DrawerState state) {
    if (state == null) {
      states.remove(deviceId);
    } else {
      states.put(deviceId, state);
    }
  }

  /** How the drawer at that printer is; null when nobody knows. */
  public DrawerState state(String deviceId) {
    return states.get(deviceId);
  }

  /** The drawer is open and nobody asked for it. */
  public synchronized void byHand(String deviceId) {
    Opening opening = opening(deviceId, OpeningCause.BY_HAND, null, null, null);
    try {
      journal.append(EntryKind.DRAWER_OPENING, opening.id(), write(opening));
    } catch (JournalUnavailable unkept) {
      Log.warnf("That %s was opened by hand is not in the journal", deviceId);
    }
    tell(opening);
  }

  /**
   * The last ones, the newest first.
   *
   * @throws JournalUnavailable as long as those of an earlier run can't be read
   */
  public synchronized List<Opening> last() {
    resume();
    return List.copyOf(last);
  }

  private Opening opening(
      String deviceId, OpeningCause cause, String by, String badge, String reason) {
    return new Opening(UuidV7.next(), deviceId, cause, by, badge, reason, clock.instant());
  }

  private void tell(Opening opening) {
    if (resumed) {
      remember(opening);
    }
    told.accept(fact(opening));
  }

  private Fact fact(Opening opening) {
    DrawerOpened opened =
        new DrawerOpened(
            opening.deviceId(),
            tillId,
            opening.cause(),
            opening.openedBy(),
            opening.reason(),
            opening.openedAt());
    return new Fact(
        opening.id(), FactType.DRAWER_OPENED, opening.openedAt(), opening.deviceId(), opened);
  }

  private void remember(Opening opening) {
    last.addFirst(opening);
    if (last.size() > REMEMBERED) {
      last.removeLast();
    }
  }

  /** Once after a start: the journal has all of them, and they are few. */
  private void resume() {
    if (resumed) {
      return;
    }
    last.clear();
    List<Entry> page = journal.after(EntryKind.DRAWER_OPENING, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::resume);
      page = journal.after(EntryKind.DRAWER_OPENING, page.get(page.size() - 1).sequence(), PAGE);
    }
    resumed = true;
    if (!last.isEmpty()) {
      // The gateway may have died before it told it; the same event twice is one.
      told.accept(fact(last.getFirst()));
    }
  }

  private void resume(Entry entry) {
    try {
      remember(read(entry));
    } catch (IllegalStateException unreadable) {
      Log.errorf(unreadable, "An opening of the drawer is not shown");
    }
  }

  private String write(Opening opening) {
    try {
      return json.writeValueAsString(opening);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private Opening read(Entry entry) {
    try {
      return json.readValue(entry.json(), Opening.class);
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("entry " + entry.sequence() + " can't be read", foreign);
    }
  }
}
