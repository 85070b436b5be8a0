package coop.fourmiliere.sales.totals;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.VatRate;

/**
 * A ticket's part at one VAT rate.
 *
 * @param total what its lines come to, VAT included
 * @param base the part that is not VAT
 */
public record VatShare(VatRate rate, Money total, Money base) {

  /** The share of that total: the VAT is taken once, on the total of the rate. */
  public static VatShare of(VatRate rate, Money total) {
    return new VatShare(rate, total, rate.baseOf(total));
  }

  /** The VAT. */
  public Money vat() {
    return total.minus(base);
  }

  /** What is left of this share without the other, figure by figure. */
  public VatShare minus(VatShare other) {
    return new VatShare(rate, total.minus(other.total), base.minus(other.base));
  }
}
