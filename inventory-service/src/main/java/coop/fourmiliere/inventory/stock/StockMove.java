package coop.fourmiliere.inventory.stock;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.kernel.Quantity;
import java.time.Instant;
import java.util.UUID;

/**
 * Some of an article comes in or goes out.
 *
 * @param document the sale, refund or receipt that it belongs to
 * @param lineNo its line there; document and line name the move, so that it happens once
 * @param quantity above zero when it comes in
 * @param reference what is printed on the document, or null
 * @param article what is known of the article there
 */
public record StockMove(
    MoveKind kind,
    UUID document,
    int lineNo,
    Quantity quantity,
    Instant movedAt,
    String reference,
    MovedArticle article) {

  public StockMove {
    requireNonNull(kind, "kind");
    requireNonNull(document, "document");
    requireNonNull(quantity, "quantity");
    requireNonNull(movedAt, "movedAt");
    requireNonNull(article, "article");
  }
}
