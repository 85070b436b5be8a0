package coop.fourmiliere.sales.checkout;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import coop.fourmiliere.kernel.VatRate;
import coop.fourmiliere.sales.totals.Limits;
import coop.fourmiliere.sales.totals.LineKind;
import coop.fourmiliere.sales.totals.TicketLine;
import coop.fourmiliere.sales.totals.Unit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A line as it was sold, whatever the catalogue says today.
 *
 * @param name as printed
 * @param quantityMilli thousandths of the unit; negative for a deposit given back
 * @param unitPriceCents the price of one unit, VAT included
 * @param vatRateBp the VAT rate in the price, in basis points
 * @param discountBp the discount, in basis points of the gross amount
 * @param weighingId the weighing behind the quantity; null when it was not weighed at the till
 */
@JsonPropertyOrder(alphabetic = true)
public record SaleLine(
    @NotNull UUID articleId,
    @NotBlank @Size(max = 200) String name,
    @Min(-Limits.QUANTITY_MILLI) @Max(Limits.QUANTITY_MILLI) long quantityMilli,
    @NotNull Unit unit,
    @Min(0) @Max(Limits.UNIT_PRICE_CENTS) long unitPriceCents,
    @Min(0) @Max(Limits.WHOLE_BP) int vatRateBp,
    @Min(0) @Max(Limits.WHOLE_BP) int discountBp,
    @NotNull LineKind kind,
    UUID weighingId) {

  /** What the arithmetic needs of it. */
  public TicketLine arithmetic() {
    return new TicketLine(
        kind,
        UnitPrice.of(unitPriceCents),
        Quantity.of(quantityMilli),
        VatRate.of(vatRateBp),
        discountBp);
  }

  /** Only deposits come back on a sale; everything else comes back by a refund. */
  boolean hasAllowedQuantity() {
    return quantityMilli > 0 || (kind == LineKind.DEPOSIT && quantityMilli < 0);
  }
}
