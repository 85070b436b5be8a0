package coop.fourmiliere.sales.totals;

import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import coop.fourmiliere.kernel.VatRate;

/**
 * What the arithmetic needs to know of a line.
 *
 * @param rate the VAT rate that the price includes; means nothing outside articles
 * @param discountBp the discount in basis points of the gross amount
 */
public record TicketLine(
    LineKind kind, UnitPrice unitPrice, Quantity quantity, VatRate rate, int discountBp) {

  /** The same line with another quantity. */
  public TicketLine of(Quantity other) {
    return new TicketLine(kind, unitPrice, other, rate, discountBp);
  }
}
