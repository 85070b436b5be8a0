package coop.fourmiliere.sales.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import coop.fourmiliere.kernel.VatRate;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenTicketsTest {

  private static final int TICKETS_AT_LEAST = 97;

  @TestFactory
  List<DynamicTest> every_golden_ticket_comes_to_its_figures() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    golden().forEach(t -> tests.add(DynamicTest.dynamicTest(t.get("name").asText(), () -> run(t))));
    return tests;
  }

  @Test
  void all_golden_tickets_are_there() throws IOException {
    assertTrue(golden().size() >= TICKETS_AT_LEAST);
  }

  private static void run(JsonNode ticket) {
    JsonNode expected = ticket.get("expected");
    TicketTotals totals = TicketTotals.of(lines(ticket));
    List<Tender> tenders = tenders(ticket, totals.total());
    Totals sent =
        new Totals(
            cents(expected, "total"),
            cents(expected, "rounding"),
            cents(expected, "toPay"),
            vat(expected));

    Settlement settlement = TotalsCheck.require(totals, tenders, sent);

    assertEquals(lineFigures(expected), totals.lines());
    assertEquals(cents(expected, "deposits"), totals.deposits().plus(totals.vouchers()).cents());
    assertEquals(cents(expected, "toPay"), settlement.toPay().cents());
    assertEquals(cents(expected, "change"), TotalsCheck.changeCents(tenders));
    assertEquals(payments(expected), tenders);
  }

  /** As at the till: the others take what is typed or all that is due, cash what is left. */
  private static List<Tender> tenders(JsonNode ticket, Money total) {
    List<Tender> tenders = new ArrayList<>();
    Money due = total;
    for (JsonNode tender : ticket.get("tenders")) {
      TenderKind kind = kind(tender);
      if (kind == TenderKind.CASH) {
        tenders.add(new Tender(kind, due.roundedForCash().cents(), cents(tender, "amount")));
      } else {
        Money amount = tender.get("amount").isNull() ? due : Money.of(cents(tender, "amount"));
        tenders.add(new Tender(kind, amount.cents(), null));
        due = due.minus(amount);
      }
    }
    return tenders;
  }

  private static List<Tender> payments(JsonNode expected) {
    return all(expected.get("payments")).stream()
        .map(
            p ->
                new Tender(
                    kind(p), cents(p, "amount"), p.has("tendered") ? cents(p, "tendered") : null))
        .toList();
  }

  private static List<TicketLine> lines(JsonNode ticket) {
    return all(ticket.get("lines")).stream()
        .map(
            l ->
                new TicketLine(
                    LineKind.valueOf(l.get("kind").asText().toUpperCase(Locale.ROOT)),
                    UnitPrice.of(cents(l, "unitPrice")),
                    Quantity.of(cents(l, "quantity")),
                    VatRate.of(l.get("vatRate").intValue()),
                    l.get("discount").intValue()))
        .toList();
  }

  private static List<LineAmounts> lineFigures(JsonNode expected) {
    return all(expected.get("lines")).stream()
        .map(l -> new LineAmounts(Money.of(cents(l, "gross")), Money.of(cents(l, "discount"))))
        .toList();
  }

  private static List<VatFigures> vat(JsonNode expected) {
    return all(expected.get("vat")).stream()
        .map(
            v ->
                new VatFigures(
                    v.get("rate").intValue(), cents(v, "total"), cents(v, "base"), cents(v, "vat")))
        .toList();
  }

  private static TenderKind kind(JsonNode tender) {
    return TenderKind.valueOf(tender.get("kind").asText().toUpperCase(Locale.ROOT));
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static long cents(JsonNode node, String field) {
    return node.get(field).longValue();
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in =
        GoldenTicketsTest.class.getResourceAsStream("/contracts/golden/ticket-totals.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
