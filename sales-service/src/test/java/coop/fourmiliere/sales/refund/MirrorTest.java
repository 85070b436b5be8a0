package coop.fourmiliere.sales.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import coop.fourmiliere.kernel.VatRate;
import coop.fourmiliere.sales.totals.LineKind;
import coop.fourmiliere.sales.totals.TicketLine;
import coop.fourmiliere.sales.totals.TicketTotals;
import coop.fourmiliere.sales.totals.VatFigures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MirrorTest {

  /** 3 × 0.99 at 6 % comes to 2.97: base 2.80, VAT 0.17. One comes to 0.99: 0.93 and 0.06. */
  private static final List<TicketLine> THREE = List.of(article(99, 3000, 600, 0));

  @Test
  void a_first_piece_is_mirrored_by_itself() {
    TicketTotals refund = new Mirror(THREE, Map.of(), Map.of(1, 1000L)).totals();
    assertEquals(List.of(new VatFigures(600, 99, 93, 6)), VatFigures.of(refund.vat()));
  }

  @Test
  void the_last_piece_gives_the_rest_exactly() {
    TicketTotals refund = new Mirror(THREE, Map.of(1, 2000L), Map.of(1, 1000L)).totals();
    // Two pieces: 1.98, base 1.87, VAT 0.11; the rest of 2.80 and 0.17 is 0.93 and 0.06.
    assertEquals(List.of(new VatFigures(600, 99, 93, 6)), VatFigures.of(refund.vat()));
  }

  @Test
  void a_discount_comes_back_with_its_line() {
    List<TicketLine> beers = List.of(article(195, 3000, 2100, 1000));
    // One beer: 1.95 less 0.20 (19.5 rounds away from zero).
    TicketTotals refund = new Mirror(beers, Map.of(), Map.of(1, 1000L)).totals();
    assertEquals(Money.of(175), refund.total());
  }

  @Test
  void only_the_rates_of_what_comes_back_are_listed() {
    List<TicketLine> lines = List.of(article(99, 1000, 600, 0), article(500, 1000, 2100, 0));
    TicketTotals refund = new Mirror(lines, Map.of(1, 1000L), Map.of(2, 1000L)).totals();
    assertEquals(List.of(new VatFigures(2100, 500, 413, 87)), VatFigures.of(refund.vat()));
  }

  @Test
  void a_deposit_that_was_paid_out_is_taken_back_in() {
    TicketLine empties =
        new TicketLine(LineKind.DEPOSIT, UnitPrice.of(10), Quantity.of(-6000), VatRate.of(0), 0);
    TicketTotals refund = new Mirror(List.of(empties), Map.of(), Map.of(1, 6000L)).totals();
    assertEquals(Money.of(-60), refund.total());
  }

  @Test
  void refunds_in_any_pieces_add_up_to_the_sale() {
    Random random = new Random(20261124);
    for (int round = 0; round < 500; round++) {
      List<TicketLine> sold =
          List.of(
              article(random.nextInt(3000), 1 + random.nextInt(5000), 600, random.nextInt(5000)),
              article(random.nextInt(3000), 1 + random.nextInt(5000), 600, 0),
              article(random.nextInt(3000), 1 + random.nextInt(5000), 2100, random.nextInt(9999)));

      assertEquals(figures(TicketTotals.of(sold)), sumOfRefunds(sold, random), "round " + round);
    }
  }

  private static Map<String, Long> sumOfRefunds(List<TicketLine> sold, Random random) {
    Map<Integer, Long> before = new HashMap<>();
    Map<String, Long> sum = new HashMap<>();
    while (true) {
      Map<Integer, Long> now = new HashMap<>();
      for (int lineNo = 1; lineNo <= sold.size(); lineNo++) {
        long left = sold.get(lineNo - 1).quantity().milli() - before.getOrDefault(lineNo, 0L);
        if (left > 0) {
          now.put(lineNo, Math.min(left, 1 + random.nextInt(2000)));
        }
      }
      if (now.isEmpty()) {
        return sum;
      }
      figures(new Mirror(sold, Map.copyOf(before), now).totals())
          .forEach((figure, cents) -> sum.merge(figure, cents, Long::sum));
      now.forEach((lineNo, milli) -> before.merge(lineNo, milli, Long::sum));
    }
  }

  private static Map<String, Long> figures(TicketTotals totals) {
    Map<String, Long> figures = new HashMap<>();
    figures.put("total", totals.total().cents());
    for (VatFigures vat : VatFigures.of(totals.vat())) {
      figures.put("base " + vat.rateBp(), vat.baseCents());
      figures.put("vat " + vat.rateBp(), vat.vatCents());
    }
    return figures;
  }

  private static TicketLine article(long cents, long milli, int rate, int discount) {
    return new TicketLine(
        LineKind.ARTICLE, UnitPrice.of(cents), Quantity.of(milli), VatRate.of(rate), discount);
  }
}
