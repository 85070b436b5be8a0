package coop.fourmiliere.inventory.stock;

import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.messaging.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells the others what is on hand: every few seconds, only what changed, once for many sales. */
@ApplicationScoped
class LevelNews {

  private final StockLevels levels;
  private final Outbox outbox;
  private final Clock clock;

  LevelNews(StockLevels levels, Outbox outbox, Clock clock) {
    this.levels = levels;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Scheduled(
      every = "${fourmiliere.stock.publish-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void publish() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    outbox.appendAll(
        levels.takeChanged().stream()
            .map(
                level ->
                    new NewEvent(
                        "inventory.stock",
                        level.articleId(),
                        "inventory.stock-level-changed.v1",
                        level.version(),
                        new StockLevelChanged(
                            level.articleId(), level.onHandMilli(), now, level.version())))
            .toList());
  }
}
