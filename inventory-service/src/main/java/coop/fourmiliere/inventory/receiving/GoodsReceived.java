package coop.fourmiliere.inventory.receiving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Goods came in: the fact, as it is told to the books. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoodsReceived(
    UUID receiptId,
    long number,
    UUID supplierId,
    String supplierName,
    LocalDate receivedOn,
    Instant receivedAt,
    UUID receivedBy,
    List<Line> lines,
    long totalCostCents) {

  static GoodsReceived of(GoodsReceipt receipt) {
    return new GoodsReceived(
        receipt.id(),
        receipt.number(),
        receipt.supplierId(),
        receipt.supplierName(),
        receipt.receivedOn(),
        receipt.receivedAt(),
        receipt.receivedBy(),
        receipt.lines().stream().map(Line::of).toList(),
        receipt.totalCostCents());
  }

  /** One article that came in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int lineNo,
      UUID articleId,
      String name,
      long quantityMilli,
      Long unitCostCents,
      long lineCostCents) {

    private static Line of(GoodsReceipt.Line line) {
      return new Line(
          line.lineNo(),
          line.articleId(),
          line.name(),
          line.quantityMilli(),
          line.unitCostCents(),
          line.lineCostCents());
    }
  }
}
