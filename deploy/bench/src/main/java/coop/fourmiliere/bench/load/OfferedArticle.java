package coop.fourmiliere.bench.load;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * An article as the till is offered it.
 *
 * @param unit {@code piece}, {@code kg} or {@code l}
 * @param priceCents the price of one unit, VAT included
 * @param kind {@code article} or {@code deposit}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OfferedArticle(
    UUID id, String name, String unit, long priceCents, int vatRateBp, String kind) {

  /** Whether it is sold like most goods are; a deposit is not. */
  public boolean isGoods() {
    return kind.equals("article") && priceCents > 0;
  }
}
