package coop.fourmiliere.inventory.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article and what is on hand of it.
 *
 * @param unit piece, kg or l
 * @param onHandMilli in thousandths of the unit; below zero when more was sold than counted in
 * @param negative whether it is below zero
 * @param lastMovedAt when it last moved, or null if it never did
 * @param moves the last moves, newest first; only in the answer about one article
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StockItem(
    UUID articleId,
    String name,
    String code,
    String unit,
    long onHandMilli,
    boolean negative,
    Instant lastMovedAt,
    List<Move> moves) {

  StockItem with(List<Move> lastMoves) {
    return new StockItem(
        articleId, name, code, unit, onHandMilli, negative, lastMovedAt, lastMoves);
  }

  /**
   * A move of the article.
   *
   * @param kind sale, refund or receipt
   * @param quantityMilli above zero when it came in
   * @param documentId the sale, refund or receipt
   * @param reference what is printed on the document
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Move(
      UUID id,
      String kind,
      long quantityMilli,
      Instant movedAt,
      UUID documentId,
      String reference) {}
}
