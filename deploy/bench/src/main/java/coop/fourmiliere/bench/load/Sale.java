package coop.fourmiliere.bench.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.kernel.VatRate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A sale as a till sends it, its names those of the wire.
 *
 * @param id not part of the body: it is in the address
 */
public record Sale(
    @JsonIgnore UUID id,
    UUID tillSessionId,
    String completedAt,
    List<Line> lines,
    List<Tender> tenders,
    Totals totals) {

  /**
   * A basket paid in cash, to the cent.
   *
   * @param completedAt the till's clock, as ISO-8601
   */
  static Sale paidInCash(UUID session, String completedAt, List<Line> lines) {
    Totals totals = Totals.of(lines);
    Tender cash = new Tender("cash", totals.toPayCents(), totals.toPayCents());
    return new Sale(UuidV7.next(), session, completedAt, lines, List.of(cash), totals);
  }

  /** A line of goods, without discount. */
  public record Line(
      UUID articleId,
      String name,
      long quantityMilli,
      String unit,
      long unitPriceCents,
      int vatRateBp,
      int discountBp,
      String kind) {

    static Line of(OfferedArticle article, long quantityMilli) {
      return new Line(
          article.id(),
          article.name(),
          quantityMilli,
          article.unit(),
          article.priceCents(),
          article.vatRateBp(),
          0,
          article.kind());
    }

    /** What the line costs. */
    public Money amount() {
      return UnitPrice.of(unitPriceCents).times(Quantity.of(quantityMilli));
    }
  }

  /** A payment. */
  public record Tender(String kind, long amountCents, long tenderedCents) {}

  /** What the sale comes to. */
  public record Totals(long totalCents, long roundingCents, long toPayCents, List<Vat> vat) {

    static Totals of(List<Line> lines) {
      Map<Integer, Money> byRate = new TreeMap<>();
      lines.forEach(line -> byRate.merge(line.vatRateBp(), line.amount(), Money::plus));
      Money total = Money.sum(byRate.values());
      Money toPay = total.roundedForCash();
      List<Vat> vat =
          byRate.entrySet().stream().map(rate -> Vat.of(rate.getKey(), rate.getValue())).toList();
      return new Totals(total.cents(), toPay.minus(total).cents(), toPay.cents(), vat);
    }
  }

  /** The part of one VAT rate. */
  public record Vat(int rateBp, long totalCents, long baseCents, long vatCents) {

    static Vat of(int rateBp, Money total) {
      Money base = VatRate.of(rateBp).baseOf(total);
      return new Vat(rateBp, total.cents(), base.cents(), total.minus(base).cents());
    }
  }
}
