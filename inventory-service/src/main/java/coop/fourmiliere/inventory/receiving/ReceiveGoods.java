package coop.fourmiliere.inventory.receiving;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Take in what a supplier brought.
 *
 * @param id the receipt's id if the sender makes it; a second time it gives the same receipt
 * @param receivedOn the day, or null for today
 */
record ReceiveGoods(
    UUID id,
    @NotNull UUID supplierId,
    LocalDate receivedOn,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines,
    @Size(max = 500) String note) {

  private static final long COST_MAX = 9_999_999_999L;

  /**
   * One article that came in.
   *
   * @param quantityMilli how much, in thousandths of its unit
   * @param unitCostCents what one unit costs without VAT, or null
   * @param lineCostCents what the line costs without VAT; it wins, and serves for costs below a
   *     cent
   */
  record Line(
      @NotNull UUID articleId,
      @NotNull @Min(1) @Max(1_000_000_000) Long quantityMilli,
      @Min(0) @Max(9_999_999) Long unitCostCents,
      @Min(0) @Max(COST_MAX) Long lineCostCents) {

    boolean hasCost() {
      return unitCostCents != null || lineCostCents != null;
    }

    Quantity quantity() {
      return Quantity.of(quantityMilli);
    }

    /** The unit's cost where it is what counts, or null. */
    Long unitCost() {
      return lineCostCents == null ? unitCostCents : null;
    }

    Money cost() {
      return lineCostCents == null
          ? UnitPrice.of(unitCostCents).times(quantity())
          : Money.of(lineCostCents);
    }

    boolean costsTooMuch() {
      return cost().cents() > COST_MAX;
    }
  }
}
