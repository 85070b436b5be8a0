package coop.fourmiliere.inventory.feed;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.inventory.stock.MoveKind;
import coop.fourmiliere.inventory.stock.MovedArticle;
import coop.fourmiliere.inventory.stock.StockMove;
import coop.fourmiliere.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What the stock needs of a sale or of a refund.
 *
 * @param saleId the sale, or the one that is refunded
 * @param refundId the refund, or null for a sale
 */
record Ticket(UUID saleId, UUID refundId, Instant completedAt, String reference, List<Line> lines) {

  Ticket {
    requireNonNull(saleId, "saleId");
    requireNonNull(completedAt, "completedAt");
    requireNonNull(reference, "reference");
    lines = List.copyOf(lines);
  }

  /** What a sale takes out of the shop. */
  List<StockMove> sold() {
    return moves(MoveKind.SALE, saleId, Quantity::negated);
  }

  /** What a refund brings back. */
  List<StockMove> broughtBack() {
    return moves(MoveKind.REFUND, refundId, UnaryOperator.identity());
  }

  private List<StockMove> moves(MoveKind kind, UUID document, UnaryOperator<Quantity> direction) {
    return lines.stream()
        .filter(Line::movesStock)
        .map(
            line ->
                new StockMove(
                    kind,
                    document,
                    line.lineNo(),
                    direction.apply(Quantity.of(line.quantityMilli())),
                    completedAt,
                    reference,
                    new MovedArticle(line.articleId(), line.name(), line.unit())))
        .toList();
  }

  /** One line, as sold. */
  record Line(
      int lineNo, UUID articleId, String name, long quantityMilli, String unit, String kind) {

    Line {
      requireNonNull(kind, "kind");
    }

    /** Deposits and vouchers are no goods. */
    boolean movesStock() {
      return kind.equals("article") && quantityMilli != 0;
    }
  }
}
