package coop.fourmiliere.sales.totals;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.VatRate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a ticket comes to before anybody pays.
 *
 * @param lines the amounts of each line, in the lines' order
 * @param vat one share per VAT rate present, ascending, even when it comes to nothing
 * @param deposits the lines of deposits together
 * @param vouchers the lines of vouchers together
 */
public record TicketTotals(
    List<LineAmounts> lines, List<VatShare> vat, Money deposits, Money vouchers) {

  /** The totals of those lines. */
  public static TicketTotals of(List<TicketLine> lines) {
    List<LineAmounts> amounts = lines.stream().map(LineAmounts::of).toList();
    Map<VatRate, Money> perRate = new TreeMap<>();
    Money deposits = Money.ZERO;
    Money vouchers = Money.ZERO;
    for (int i = 0; i < lines.size(); i++) {
      Money total = amounts.get(i).total();
      switch (lines.get(i).kind()) {
        case ARTICLE -> perRate.merge(lines.get(i).rate(), total, Money::plus);
        case DEPOSIT -> deposits = deposits.plus(total);
        case VOUCHER -> vouchers = vouchers.plus(total);
      }
    }
    List<VatShare> vat =
        perRate.entrySet().stream().map(e -> VatShare.of(e.getKey(), e.getValue())).toList();
    return new TicketTotals(amounts, vat, deposits, vouchers);
  }

  /** All together: what is asked before cash is rounded. */
  public Money total() {
    return Money.sum(vat.stream().map(VatShare::total).toList()).plus(deposits).plus(vouchers);
  }
}
