package coop.fourmiliere.inventory.receiving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a supplier brought, as it was taken in.
 *
 * @param number 1 for the first receipt of the year, then without gaps
 * @param receivedOn the day in the books
 * @param receivedAt when it was entered
 * @param receivedBy the member of staff
 * @param lines null in lists
 * @param totalCostCents what the lines cost together, without VAT
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoodsReceipt(
    UUID id,
    long number,
    UUID supplierId,
    String supplierName,
    LocalDate receivedOn,
    Instant receivedAt,
    UUID receivedBy,
    String note,
    List<Line> lines,
    long totalCostCents) {

  /** The number as one writes it, for example {@code 2026/7}. */
  String reference() {
    return receivedOn.getYear() + "/" + number;
  }

  GoodsReceipt with(List<Line> received) {
    return new GoodsReceipt(
        id,
        number,
        supplierId,
        supplierName,
        receivedOn,
        receivedAt,
        receivedBy,
        note,
        received,
        totalCostCents);
  }

  /**
   * One article that came in.
   *
   * @param unitCostCents what one unit costs; null when the line's cost is the more exact one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int lineNo,
      UUID articleId,
      String name,
      String unit,
      long quantityMilli,
      Long unitCostCents,
      long lineCostCents) {}
}
