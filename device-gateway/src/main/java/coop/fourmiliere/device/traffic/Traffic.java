package coop.fourmiliere.device.traffic;

import coop.fourmiliere.device.serial.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What goes over the line of one device. Written by the device's thread, read by any. */
public final class Traffic {

  private static final int REMEMBERED_EACH_WAY = 8;

  /** At the slowest speeds characters of a frame come some milliseconds apart. */
  private static final long PAUSE_NANOS = Duration.ofMillis(30).toNanos();

  private final Map<Direction, Integer> bytesShown;
  private final Clock clock;
  private final Map<Direction, Deque<Passage>> remembered = new EnumMap<>(Direction.class);
  private final Map<Direction, Long> counts = new EnumMap<>(Direction.class);
  private Direction last;
  private long lastAt;
  private long openings;
  private Tap tap;

  /**
   * @param heardBytes how many bytes of each frame from the device are remembered; with none, its
   *     frames are counted and not shown
   * @param saidBytes the same for frames to the device
   */
  public Traffic(int heardBytes, int saidBytes, Clock clock) {
    this.bytesShown = Map.of(Direction.HEARD, heardBytes, Direction.SAID, saidBytes);
    this.clock = clock;
    for (Direction direction : Direction.values()) {
      remembered.put(direction, new ArrayDeque<>());
      counts.put(direction, 0L);
    }
  }

  /** Listens to a line that has just been opened. */
  public synchronized Wire listenTo(Wire wire) {
    openings++;
    last = null;
    tap = new Tap(wire, this);
    return tap;
  }

  /** Cuts the line if there is one; its device opens it anew. */
  public synchronized void cut() {
    if (tap != null) {
      tap.cut();
    }
  }

  /** The last frames in both directions, oldest first. */
  public synchronized List<TrafficFrame> frames() {
    return remembered.entrySet().stream()
        .filter(way -> bytesShown.get(way.getKey()) > 0)
        .flatMap(way -> way.getValue().stream().map(passage -> passage.view(way.getKey())))
        .sorted(Comparator.comparing(TrafficFrame::at))
        .toList();
  }

  /** How many frames there were since the start. */
  public synchronized long count(Direction direction) {
    return counts.get(direction);
  }

  /** How often the line was opened again. */
  public synchronized long reopenings() {
    return Math.max(0, openings - 1);
  }

  synchronized void pass(Direction direction, byte[] bytes) {
    Deque<Passage> passages = remembered.get(direction);
    long now = System.nanoTime();
    if (last != direction || now - lastAt > PAUSE_NANOS) {
      settle(passages);
      counts.merge(direction, 1L, Long::sum);
      passages.addLast(new Passage(bytesShown.get(direction), clock.instant()));
    }
    passages.getLast().add(bytes, clock.instant());
    last = direction;
    lastAt = now;
  }

  /** A frame that is whole joins an equal one before it, so that questions don't push all out. */
  private static void settle(Deque<Passage> passages) {
    Passage whole = passages.pollLast();
    if (whole == null) {
      return;
    }
    Passage before = passages.peekLast();
    if (before != null && before.sameAs(whole)) {
      before.repeatedBy(whole);
    } else {
      passages.addLast(whole);
    }
    if (passages.size() == REMEMBERED_EACH_WAY) {
      passages.removeFirst();
    }
  }
}
