package coop.fourmiliere.sales.totals;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A {@link VatShare} as it stands in JSON.
 *
 * @param rateBp the rate in basis points
 * @param totalCents VAT included, in cents
 * @param baseCents without VAT, in cents
 * @param vatCents the VAT, in cents
 */
@JsonPropertyOrder(alphabetic = true)
public record VatFigures(int rateBp, long totalCents, long baseCents, long vatCents) {

  /** The shares in JSON, in the same order. */
  public static List<VatFigures> of(List<VatShare> shares) {
    return shares.stream().map(VatFigures::of).toList();
  }

  private static VatFigures of(VatShare share) {
    return new VatFigures(
        share.rate().bp(), share.total().cents(), share.base().cents(), share.vat().cents());
  }
}
