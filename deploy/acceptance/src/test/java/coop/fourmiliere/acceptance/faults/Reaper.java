package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.shop.Database;
import coop.fourmiliere.acceptance.shop.Frozen;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Kills everything at least three times, alone or two at once, while it has work in hand. */
final class Reaper {

  static final int DEATHS_EACH = 3;

  /** What has to be confirmed after a death before the next: the shop works again by itself. */
  private static final int TICKETS_BETWEEN = 8;

  private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

  /** An answer that has left the victim is with whoever asked by then. */
  private static final int ANSWERS_ARRIVE_MILLIS = 150;

  private final RunningShop shop;
  private final InFlight inFlight;
  private final ClientLog log;
  private final Random random;
  private final List<Death> deaths = new ArrayList<>();

  Reaper(RunningShop shop, InFlight inFlight, ClientLog log, long seed) {
    this.shop = shop;
    this.inFlight = inFlight;
    this.log = log;
    this.random = new Random(seed);
  }

  List<Death> deaths() {
    return deaths;
  }

  void reap() {
    List<Target> all = new ArrayList<>();
    for (int i = 0; i < DEATHS_EACH; i++) {
      all.addAll(List.of(Target.values()));
    }
    Collections.shuffle(all, random);
    while (!all.isEmpty()) {
      Set<Target> victims = new HashSet<>();
      victims.add(all.remove(0));
      if (!all.isEmpty() && random.nextBoolean() && victims.add(all.get(0))) {
        all.remove(0);
      }
      kill(victims);
    }
  }

  /** How often it died with work in hand. */
  long deathsAtWork(Target target) {
    return deaths.stream().filter(death -> death.target() == target && !death.idle()).count();
  }

  /** Each before what would end the work that it is seen at. */
  private void kill(Set<Target> victims) {
    List<Death> begun = new ArrayList<>();
    victims.stream()
        .sorted(Comparator.comparingInt(Reaper::turn))
        .forEach(victim -> begun.add(kill(victim)));
    for (Death death : begun) {
      shop.awaitBack(death.target(), death.pid());
      Duration away = Duration.between(death.at(), Instant.now());
      deaths.add(new Death(death.target(), death.at(), death.pid(), death.inFlight(), away));
    }
    int before = log.size();
    Patience.later().until(() -> log.size() >= before + TICKETS_BETWEEN);
  }

  /** The outbox shows Kafka's work only while its database lives; services wait on theirs. */
  private static int turn(Target victim) {
    return switch (victim) {
      case KAFKA -> 0;
      case POSTGRES -> 1;
      default -> 2;
    };
  }

  private Death kill(Target victim) {
    return Patience.soon()
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK_AGAIN)
        .until(() -> killAtWork(victim), Optional::isPresent)
        .orElseThrow();
  }

  /** Stops it where it is, and kills it if what it had in hand before is not done even then. */
  private Optional<Death> killAtWork(Target victim) {
    Set<String> work = work(victim);
    if (work.isEmpty()) {
      return Optional.empty();
    }
    Frozen frozen = shop.freeze(victim);
    try {
      Sender.pause(ANSWERS_ARRIVE_MILLIS);
      work.retainAll(work(victim));
    } catch (RuntimeException e) {
      frozen.thaw();
      throw e;
    }
    if (work.isEmpty()) {
      frozen.thaw();
      return Optional.empty();
    }
    return Optional.of(new Death(victim, Instant.now(), frozen.kill(), work, Duration.ZERO));
  }

  /** What would be lost with it, if anything could be. */
  private Set<String> work(Target victim) {
    return switch (victim) {
      case KAFKA -> unpublished();
      case POSTGRES -> union(inFlight.of(Target.SALES), inFlight.of(Target.INVENTORY));
      default -> inFlight.of(victim);
    };
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  private Set<String> unpublished() {
    Database sales = shop.database(Target.SALES);
    return new HashSet<>(
        sales.rows(
            "select seq, type, key from outbox where published_at is null",
            row ->
                "outbox row %d %s %s"
                    .formatted(row.getLong(1), row.getString(2), row.getString(3))));
  }
}
