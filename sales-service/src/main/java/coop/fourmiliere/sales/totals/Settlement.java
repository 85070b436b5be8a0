package coop.fourmiliere.sales.totals;

import coop.fourmiliere.kernel.Money;
import java.util.List;

/**
 * How a total is settled: whatever the other tenders leave to cash is rounded, and nothing else.
 *
 * @param cash the part to be paid in cash (or out, when negative), rounded; zero without cash
 * @param rounding what the rounding adds to the total, two cents at most either way
 * @param toPay the total and its rounding
 */
public record Settlement(Money cash, Money rounding, Money toPay) {

  /** The settlement of a total by those tenders, of which at most one is cash. */
  public static Settlement of(Money total, List<Tender> tenders) {
    if (tenders.stream().noneMatch(Tender::isCash)) {
      return new Settlement(Money.ZERO, Money.ZERO, total);
    }
    Money others =
        Money.sum(tenders.stream().filter(t -> !t.isCash()).map(Tender::amount).toList());
    Money exact = total.minus(others);
    Money cash = exact.roundedForCash();
    Money rounding = cash.minus(exact);
    return new Settlement(cash, rounding, total.plus(rounding));
  }
}
