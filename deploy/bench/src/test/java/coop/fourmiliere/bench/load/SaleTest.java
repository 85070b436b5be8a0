package coop.fourmiliere.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures by hand; the server would refuse a sale that adds up otherwise. */
class SaleTest {

  private static final UUID SESSION = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final OfferedArticle APPLES = article("Pommes", "kg", 299, 600);
  private static final OfferedArticle SOAP = article("Savon", "piece", 450, 2100);

  @Test
  void a_sale_adds_up_per_rate_and_is_rounded_for_cash() {
    // 1.234 kg × 2.99 = 3.69 at 6 %: base 3.48; 2 × 4.50 = 9.00 at 21 %: base 7.44; 12.69 → 12.70.
    Sale sale =
        Sale.paidInCash(
            SESSION,
            "2026-11-24T10:00:00Z",
            List.of(Sale.Line.of(SOAP, 2000), Sale.Line.of(APPLES, 1234)));

    assertEquals(
        new Sale.Totals(
            1269,
            1,
            1270,
            List.of(new Sale.Vat(600, 369, 348, 21), new Sale.Vat(2100, 900, 744, 156))),
        sale.totals());
  }

  @Test
  void it_is_paid_with_the_exact_amount_in_cash() {
    Sale sale = Sale.paidInCash(SESSION, "2026-11-24T10:00:00Z", List.of(Sale.Line.of(SOAP, 1000)));

    assertEquals(List.of(new Sale.Tender("cash", 450, 450)), sale.tenders());
  }

  @Test
  void a_basket_has_ten_lines_of_goods() {
    List<OfferedArticle> offered =
        IntStream.range(0, 12)
            .mapToObj(i -> i == 0 ? deposit() : article("Article " + i, "piece", 100, 600))
            .toList();

    Sale sale = new Baskets(offered, 1).next(SESSION);

    assertEquals(10, sale.lines().size());
    assertTrue(sale.lines().stream().allMatch(line -> line.kind().equals("article")));
  }

  @Test
  void pieces_are_whole_and_weights_are_below_two_kilograms() {
    List<OfferedArticle> offered =
        IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? APPLES : SOAP).toList();
    Baskets baskets = new Baskets(offered, 1);

    List<Sale> sales = IntStream.range(0, 50).mapToObj(i -> baskets.next(SESSION)).toList();

    assertTrue(
        sales.stream()
            .flatMap(sale -> sale.lines().stream())
            .allMatch(
                line ->
                    line.unit().equals("kg")
                        ? line.quantityMilli() >= 100 && line.quantityMilli() < 2000
                        : line.quantityMilli() % 1000 == 0 && line.quantityMilli() > 0));
  }

  @Test
  void without_goods_there_is_no_basket() {
    assertThrows(IllegalArgumentException.class, () -> new Baskets(List.of(APPLES), 1));
  }

  private static OfferedArticle article(String name, String unit, long price, int rate) {
    return new OfferedArticle(UUID.randomUUID(), name, unit, price, rate, "article");
  }

  private static OfferedArticle deposit() {
    return new OfferedArticle(UUID.randomUUID(), "Vidange", "piece", 30, 0, "deposit");
  }
}
