package coop.fourmiliere.device.stream;

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

  synchronized void add(Fact fact, Frame frame) {
    if (told.size() == FACTS_AT_MOST) {
      told.removeFirst();
    }
    told.add(new Told(fact, frame));
  }

  /**
   * What was told after that frame, in the same order; states of devices aside, of which only the
   * newest counts.
   *
   * @param last the last that the till saw, or null when it saw none
   */
  synchronized List<Frame> after(UUID last, Instant now) {
    if (last == null) {
      return List.of();
    }
    boolean isKnown = told.stream().anyMatch(each -> each.fact.id().equals(last));
    boolean missed = false;
    List<Frame> after = new ArrayList<>();
    for (Told each : told) {
      // An identifier that is not kept any more still says when it was made.
      boolean isLater = isKnown ? missed : each.fact.id().compareTo(last) > 0;
      boolean isRecent = each.fact.time().isAfter(now.minus(AGE));
      if (isLater && isRecent && each.fact.type() != FactType.STATUS_CHANGED) {
        after.add(each.frame);
      }
      missed |= each.fact.id().equals(last);
    }
    return after;
  }

  private record Told(Fact fact, Frame frame) {}
}
