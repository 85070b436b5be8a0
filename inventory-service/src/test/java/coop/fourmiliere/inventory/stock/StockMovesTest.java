package coop.fourmiliere.inventory.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.inventory.feed.StockProbe;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UuidV7;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StockMovesTest {

  private static final Instant THEN = Instant.parse("2026-11-24T08:14:02.118Z");
  private static final int BATCHES = 40;

  @Inject StockProbe stock;
  @Inject StockMoves moves;
  @Inject StockLevels levels;

  private final List<UUID> articles = Stream.generate(UuidV7::next).limit(20).toList();

  @Test
  void batches_that_touch_the_same_articles_in_any_order_never_lock_each_other() throws Exception {
    ExecutorService tills = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> batches =
        IntStream.range(0, BATCHES).<Callable<Boolean>>mapToObj(i -> () -> move(i)).toList();

    List<Future<Boolean>> done = tills.invokeAll(batches);

    for (Future<Boolean> batch : done) {
      batch.get();
    }
    tills.shutdown();
    for (UUID article : articles) {
      assertEquals(-1000L * BATCHES, stock.onHand(article));
    }
    assertEquals(List.of(), levels.differences());
  }

  @Test
  void a_level_knows_when_it_last_moved_whatever_comes_late() {
    UUID article = articles.get(0);
    add(List.of(move(article, 1, THEN)));

    add(List.of(move(article, 2, THEN.minusSeconds(60))));

    assertEquals(
        1,
        stock.count(
            "select count(*) from stock_level where article_id = '%s' and last_moved_at = '%s'"
                .formatted(article, THEN)));
  }

  private boolean move(int seed) {
    List<UUID> order = new ArrayList<>(articles);
    Collections.shuffle(order, new Random(seed));
    add(IntStream.range(0, order.size()).mapToObj(i -> move(order.get(i), i, THEN)).toList());
    return true;
  }

  private void add(List<StockMove> batch) {
    QuarkusTransaction.requiringNew().run(() -> moves.add(batch));
  }

  private static StockMove move(UUID article, int lineNo, Instant at) {
    return new StockMove(
        MoveKind.SALE,
        UuidV7.next(),
        lineNo,
        Quantity.of(-1000),
        at,
        "0336GHWS",
        new MovedArticle(article, "Pommes", "kg"));
  }
}
