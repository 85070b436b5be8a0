package coop.fourmiliere.sales.refund;

import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.checkout.SaleLine;
import coop.fourmiliere.sales.checkout.SaleTicket;
import coop.fourmiliere.sales.receipt.BookedLine;
import coop.fourmiliere.sales.totals.LineAmounts;
import coop.fourmiliere.sales.totals.TicketTotals;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.ProblemCode;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What comes back of a sale this time: never more than was sold and is not back yet. */
final class Takeback {

  private final SaleTicket sale;
  private final Map<Integer, Long> now;
  private final TicketTotals totals;

  /**
   * Holds what is to come back against the sale.
   *
   * @param before how much of each line came back earlier, in thousandths, by line number
   * @throws Refusal 422 {@code refund-exceeds-sale}, or 400 when a line is named twice
   */
  Takeback(SaleTicket sale, Map<Integer, Long> before, List<RefundLine> lines) {
    this.sale = sale;
    this.now = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      RefundLine line = lines.get(i);
      String field = "lines[" + i + "]";
      if (now.put(line.lineNo(), line.quantityMilli()) != null) {
        throw refusal(CommonProblem.INVALID, field + ".lineNo", "is named twice");
      }
      long left = left(line.lineNo(), before);
      if (line.quantityMilli() > left) {
        throw refusal(SalesProblem.REFUND_EXCEEDS_SALE, field + ".quantityMilli", "left: " + left);
      }
    }
    this.totals =
        new Mirror(sale.lines().stream().map(SaleLine::arithmetic).toList(), before, now).totals();
  }

  /** What it comes to. */
  TicketTotals totals() {
    return totals;
  }

  /** Its lines for the book, where refunds are negative. */
  List<BookedLine> bookedLines() {
    return map(
        (lineNo, sold, milli, amounts) ->
            new BookedLine(
                lineNo,
                sold.articleId(),
                sold.kind(),
                sold.quantityMilli() < 0 ? milli : -milli,
                sold.vatRateBp(),
                -amounts.total().cents(),
                sold.name(),
                sold.unitPriceCents(),
                sold.discountBp()));
  }

  /** Its lines as they are published. */
  List<SaleRefunded.Line> publishedLines() {
    return map(SaleRefunded.Line::of);
  }

  private <T> List<T> map(LineMapping<T> mapping) {
    List<T> mapped = new ArrayList<>();
    now.forEach(
        (lineNo, milli) ->
            mapped.add(
                mapping.of(
                    lineNo,
                    sale.lines().get(lineNo - 1),
                    milli,
                    totals.lines().get(mapped.size()))));
    return mapped;
  }

  private long left(int lineNo, Map<Integer, Long> before) {
    if (lineNo > sale.lines().size()) {
      return 0;
    }
    return Math.abs(sale.lines().get(lineNo - 1).quantityMilli()) - before.getOrDefault(lineNo, 0L);
  }

  private static Refusal refusal(ProblemCode code, String field, String message) {
    return new Refusal(
        code, "See violations.", List.of(new Violation(field, "not-allowed", message)));
  }

  @FunctionalInterface
  private interface LineMapping<T> {
    T of(int lineNo, SaleLine sold, long milli, LineAmounts amounts);
  }
}
