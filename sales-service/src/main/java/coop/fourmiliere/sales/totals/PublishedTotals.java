package coop.fourmiliere.sales.totals;

import java.util.List;

/**
 * A ticket's figures as events carry them, in cents.
 *
 * @param depositCents the lines of deposits together
 * @param voucherCents the lines of vouchers together
 */
public record PublishedTotals(
    long totalCents,
    long roundingCents,
    long toPayCents,
    long depositCents,
    long voucherCents,
    List<VatFigures> vat) {

  /** The totals as sent, which were checked, with what the server knows besides. */
  public static PublishedTotals of(Totals sent, TicketTotals computed) {
    return new PublishedTotals(
        sent.totalCents(),
        sent.roundingCents(),
        sent.toPayCents(),
        computed.deposits().cents(),
        computed.vouchers().cents(),
        sent.vat());
  }
}
