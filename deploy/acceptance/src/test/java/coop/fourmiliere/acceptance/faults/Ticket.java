package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.shop.Article;
import coop.fourmiliere.acceptance.shop.Assortment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ticket worked out by hand, with what it must become. {@link Tickets} has them all.
 *
 * @param lines what is sold; of a refund, what comes back
 * @param tenders how it is paid
 * @param totals the amounts, VAT per rate in ascending order
 * @param entry debits less credits in cents by account
 * @param refunds what comes back of it, one after the other
 */
record Ticket(
    String name,
    List<Line> lines,
    List<Tender> tenders,
    Totals totals,
    Map<String, Long> entry,
    List<Ticket> refunds) {

  /** The lines as a till sends them with a sale. */
  List<Map<String, Object>> soldLines(Assortment assortment) {
    return lines.stream().map(line -> line.sold(assortment)).toList();
  }

  /** The lines as a till sends them with a refund. */
  List<Map<String, Object>> returnedLines() {
    List<Map<String, Object>> returned = new ArrayList<>();
    for (Line line : lines) {
      returned.add(Map.of("lineNo", line.lineNo(), "quantityMilli", line.milli()));
    }
    return returned;
  }

  List<Map<String, Object>> paid() {
    return tenders.stream().map(Tender::sent).toList();
  }

  /** What moves in the stock: "line article" and thousandths, below zero for what leaves. */
  Map<String, Long> moves(boolean sale) {
    Map<String, Long> moves = new TreeMap<>();
    lines.stream()
        .filter(line -> line.kind().equals("article"))
        .forEach(
            line ->
                moves.put(line.lineNo() + " " + line.code(), sale ? -line.milli() : line.milli()));
    return moves;
  }

  /** What it puts into the drawer; below zero when it is paid out by a sale. */
  long cash() {
    return tenders.stream()
        .filter(tender -> tender.kind().equals("cash"))
        .mapToLong(Tender::cents)
        .sum();
  }

  /** A line; a deposit given back has a quantity below zero. */
  record Line(
      int lineNo, String code, String kind, long milli, long priceCents, int rate, int discount) {

    private Map<String, Object> sold(Assortment assortment) {
      Article article = assortment.article(code);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("articleId", article.id());
      line.put("name", article.name());
      line.put("quantityMilli", milli);
      line.put("unit", article.unit());
      line.put("unitPriceCents", priceCents);
      line.put("vatRateBp", rate);
      line.put("discountBp", discount);
      line.put("kind", kind);
      return line;
    }
  }

  /** A means of payment; {@code handed} is null where it is the amount itself. */
  record Tender(String kind, long cents, Long handed) {

    private Map<String, Object> sent() {
      Map<String, Object> tender = new LinkedHashMap<>();
      tender.put("kind", kind);
      tender.put("amountCents", cents);
      if (handed != null) {
        tender.put("tenderedCents", handed);
      }
      return tender;
    }
  }

  /** The amounts of a ticket. */
  record Totals(long totalCents, long roundingCents, long toPayCents, List<Vat> vat) {}

  /** One rate's share. */
  record Vat(int rateBp, long totalCents, long baseCents, long vatCents) {}
}
