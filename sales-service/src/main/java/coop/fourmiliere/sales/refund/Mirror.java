package coop.fourmiliere.sales.refund;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.VatRate;
import coop.fourmiliere.sales.totals.LineAmounts;
import coop.fourmiliere.sales.totals.TicketLine;
import coop.fourmiliere.sales.totals.TicketTotals;
import coop.fourmiliere.sales.totals.VatShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a refund pays back: what all that came back so far would come to as a ticket, less what had
 * come back before. The refunds of a whole sale therefore add up to it, to the cent.
 */
final class Mirror {

  private final List<TicketLine> sold;
  private final Map<Integer, Long> before;
  private final Map<Integer, Long> now;

  /**
   * @param sold the lines of the sale
   * @param before how much of each line came back earlier, in thousandths, by line number
   * @param now how much comes back this time; with before, never more than was sold
   */
  Mirror(List<TicketLine> sold, Map<Integer, Long> before, Map<Integer, Long> now) {
    this.sold = sold;
    this.before = before;
    this.now = new TreeMap<>(now);
  }

  /** The refund's totals; its lines in the order of their numbers. */
  TicketTotals totals() {
    Map<Integer, Long> together = new TreeMap<>(before);
    now.forEach((lineNo, milli) -> together.merge(lineNo, milli, Long::sum));
    TicketTotals after = mirrored(together);
    TicketTotals earlier = mirrored(before);
    return new TicketTotals(
        lines(together),
        vat(after, earlier),
        after.deposits().minus(earlier.deposits()),
        after.vouchers().minus(earlier.vouchers()));
  }

  private List<LineAmounts> lines(Map<Integer, Long> together) {
    List<LineAmounts> amounts = new ArrayList<>();
    for (int lineNo : now.keySet()) {
      LineAmounts all = LineAmounts.of(line(lineNo, together.get(lineNo)));
      amounts.add(all.minus(LineAmounts.of(line(lineNo, before.getOrDefault(lineNo, 0L)))));
    }
    return amounts;
  }

  private List<VatShare> vat(TicketTotals after, TicketTotals earlier) {
    Set<VatRate> rates = new TreeSet<>();
    for (int lineNo : now.keySet()) {
      TicketLine line = sold.get(lineNo - 1);
      if (line.kind().hasVat()) {
        rates.add(line.rate());
      }
    }
    return rates.stream().map(rate -> share(after, rate).minus(share(earlier, rate))).toList();
  }

  private static VatShare share(TicketTotals totals, VatRate rate) {
    return totals.vat().stream()
        .filter(share -> share.rate().equals(rate))
        .findFirst()
        .orElseGet(() -> VatShare.of(rate, Money.ZERO));
  }

  private TicketTotals mirrored(Map<Integer, Long> returned) {
    List<TicketLine> lines = new ArrayList<>();
    returned.forEach((lineNo, milli) -> lines.add(line(lineNo, milli)));
    return TicketTotals.of(lines);
  }

  /** That much of a line, in the direction in which it was sold. */
  private TicketLine line(int lineNo, long milli) {
    TicketLine line = sold.get(lineNo - 1);
    return line.of(Quantity.of(line.quantity().isNegative() ? -milli : milli));
  }
}
