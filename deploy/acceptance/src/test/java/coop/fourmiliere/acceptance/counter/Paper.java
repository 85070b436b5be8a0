package coop.fourmiliere.acceptance.counter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A receipt as it is read from the screen, in cents.
 *
 * @param number null while the server has not answered
 * @param roundingCents null when none is printed
 * @param tenders kind and what was handed over, in order
 * @param vat by rate: "base + VAT = total"
 */
public record Paper(
    Long number,
    long totalCents,
    Long roundingCents,
    List<Long> lines,
    List<String> tenders,
    Map<String, String> vat) {

  static Paper read(Page page) {
    Locator paper = page.getByTestId("receipt-paper");
    Locator number = paper.getByTestId("receipt-number");
    Locator rounding = paper.getByTestId("receipt-rounding");
    return new Paper(
        number.count() == 0 ? null : Long.valueOf(number.getAttribute("data-number")),
        cents(paper.getByTestId("receipt-total")),
        rounding.count() == 0 ? null : cents(rounding),
        paper.getByTestId("receipt-line").all().stream().map(Paper::first).toList(),
        paper.getByTestId("receipt-tender").all().stream()
            .map(tender -> tender.getAttribute("data-kind") + " " + first(tender))
            .toList(),
        vat(paper.getByTestId("receipt-vat").all()));
  }

  private static Map<String, String> vat(List<Locator> rows) {
    Map<String, String> vat = new TreeMap<>();
    for (Locator row : rows) {
      List<Long> figures = row.locator("[data-cents]").all().stream().map(Paper::cents).toList();
      vat.put(
          row.getAttribute("data-rate"),
          "%d + %d = %d".formatted(figures.get(0), figures.get(1), figures.get(2)));
    }
    return vat;
  }

  private static long first(Locator part) {
    return cents(part.locator("[data-cents]").first());
  }

  private static long cents(Locator amount) {
    return Long.parseLong(amount.getAttribute("data-cents"));
  }
}
