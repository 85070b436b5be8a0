package coop.fourmiliere.device.stream;

import coop.fourmiliere.kernel.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * The facts of the last minute, for a till that was away for a moment: a page that was loaded
 * again, a computer that slept. An older scan would surprise whoever stands there now.
 */
final class Recent {

  private static final Duration AGE = Duration.ofMinutes(1);
  private static final int FACTS_AT_MOST = 200;

  private final Deque<Told> told = new ArrayDeque<>();

  /** Nothing is known of scans up to this moment: the start, or the newest that is not kept. */
  private UUID forgotten = UuidV7.next();

  synchronized void add(Fact fact, Frame frame) {
    if (told.size() == FACTS_AT_MOST) {
      Fact oldest = told.removeFirst().fact;
      if (oldest.type() == FactType.SCANNED && oldest.id().compareTo(forgotten) > 0) {
        forgotten = oldest.id();
      }
    }
    told.add(new Told(fact, frame));
  }

  /**
   * What was told after that frame, in the same order; states of devices aside, of which only the
   * newest counts.
   *
   * @param last the last that the till saw, or null when it saw none
   */
  synchronized Missed after(UUID last, Instant now) {
    if (last == null) {
      return new Missed(List.of(), true);
    }
    boolean isKnown = told.stream().anyMatch(each -> each.fact.id().equals(last));
    boolean isPast = false;
    boolean isAll = isKnown || isOfThisMemory(last);
    List<Frame> after = new ArrayList<>();
    for (Told each : told) {
      // An identifier that is not kept any more still says when it was made.
      boolean isLater = isKnown ? isPast : each.fact.id().compareTo(last) > 0;
      boolean isRecent = each.fact.time().isAfter(now.minus(AGE));
      if (isLater && isRecent && each.fact.type() != FactType.STATUS_CHANGED) {
        after.add(each.frame);
      }
      isAll &= !isLater || isRecent || each.fact.type() != FactType.SCANNED;
      isPast |= each.fact.id().equals(last);
    }
    return new Missed(after, isAll);
  }

  /** Whether all scans since then are kept; a later moment than now is one of another clock. */
  private boolean isOfThisMemory(UUID last) {
    return last.compareTo(forgotten) >= 0 && last.compareTo(UuidV7.next()) < 0;
  }

  /**
   * What a till missed.
   *
   * @param isAll whether no scan is missing in it, as far as anybody can tell
   */
  record Missed(List<Frame> frames, boolean isAll) {}

  private record Told(Fact fact, Frame frame) {}
}
