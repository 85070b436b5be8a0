package coop.fourmiliere.accounting.rules;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A delivery was taken in; its invoice is still to come.
 *
 * @param number the receipt's number in the year
 * @param totalCostCents what the lines cost together, without VAT
 */
public record GoodsReceived(
    UUID receiptId,
    long number,
    String supplierName,
    LocalDate receivedOn,
    List<Line> lines,
    long totalCostCents) {

  /** Checks that what the books can't do without is there. */
  public GoodsReceived {
    requireNonNull(receiptId, "receiptId");
    requireNonNull(supplierName, "supplierName");
    requireNonNull(receivedOn, "receivedOn");
    lines = List.copyOf(lines);
  }

  /** What one line costs, without VAT. */
  public record Line(long lineCostCents) {

    Money cost() {
      return Money.of(lineCostCents);
    }
  }
}
