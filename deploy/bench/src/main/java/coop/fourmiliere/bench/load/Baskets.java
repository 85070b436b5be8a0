package coop.fourmiliere.bench.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes sales of ten lines out of what is offered; the same seed makes the same baskets. */
public final class Baskets {

  private static final int LINES = 10;
  private static final int MOST_PIECES = 3;
  private static final int LEAST_GRAMS = 100;
  private static final int MOST_GRAMS = 1900;
  private static final long MILLI = 1000;

  private final List<OfferedArticle> goods;
  private final Random random;

  /**
   * Out of goods only.
   *
   * @throws IllegalArgumentException when there are fewer than ten
   */
  public Baskets(List<OfferedArticle> offered, long seed) {
    this.goods = offered.stream().filter(OfferedArticle::isGoods).toList();
    this.random = new Random(seed);
    if (goods.size() < LINES) {
      throw new IllegalArgumentException("Only " + goods.size() + " articles to sell");
    }
  }

  /** The next customer's sale, paid in cash now. */
  public Sale next(UUID session) {
    List<Sale.Line> lines = new ArrayList<>(LINES);
    while (lines.size() < LINES) {
      OfferedArticle article = goods.get(random.nextInt(goods.size()));
      lines.add(Sale.Line.of(article, quantityOf(article)));
    }
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    return Sale.paidInCash(session, now, lines);
  }

  private long quantityOf(OfferedArticle article) {
    return article.unit().equals("piece")
        ? MILLI * (1 + random.nextInt(MOST_PIECES))
        : LEAST_GRAMS + random.nextInt(MOST_GRAMS);
  }
}
