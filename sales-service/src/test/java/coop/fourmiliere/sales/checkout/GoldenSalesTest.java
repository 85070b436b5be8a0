package coop.fourmiliere.sales.checkout;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** The golden tickets as real sales; the two with returned goods are arithmetic only. */
@QuarkusTest
class GoldenSalesTest {

  private static final int SALES_AT_LEAST = 95;

  @Test
  void every_golden_sale_is_accepted_and_the_session_adds_up() throws IOException {
    Till till = Till.open();
    int sales = 0;
    long total = 0;
    long cash = 6000;
    for (JsonNode golden : golden()) {
      if (!hasReturnedGoods(golden)) {
        JsonNode expected = golden.get("expected");
        till.sell(sale(till, golden))
            .then()
            .statusCode(201)
            .body("changeCents", is(expected.get("change").intValue()));
        sales++;
        total += expected.get("total").longValue();
        cash += cashOf(expected);
      }
    }
    assertTrue(sales >= SALES_AT_LEAST);
    JsonNode report = Till.read(till.report().asString());
    assertEquals(total, report.get("totalCents").longValue());
    assertEquals(cash, report.get("expectedCashCents").longValue());
  }

  private static boolean hasReturnedGoods(JsonNode golden) {
    for (JsonNode line : golden.get("lines")) {
      if (line.get("kind").asText().equals("article") && line.get("quantity").longValue() < 0) {
        return true;
      }
    }
    return false;
  }

  private static long cashOf(JsonNode expected) {
    long cash = 0;
    for (JsonNode payment : expected.get("payments")) {
      if (payment.get("kind").asText().equals("cash")) {
        cash += payment.get("amount").longValue();
      }
    }
    return cash;
  }

  private static ObjectNode sale(Till till, JsonNode golden) {
    ObjectNode sale = till.apples();
    ArrayNode lines = sale.putArray("lines");
    for (JsonNode line : golden.get("lines")) {
      lines
          .addObject()
          .put("articleId", UuidV7.next().toString())
          .put("name", golden.get("name").asText())
          .put("quantityMilli", line.get("quantity").longValue())
          .put("unit", "piece")
          .put("unitPriceCents", line.get("unitPrice").longValue())
          .put("vatRateBp", line.get("vatRate").intValue())
          .put("discountBp", line.get("discount").intValue())
          .put("kind", line.get("kind").asText());
    }
    JsonNode expected = golden.get("expected");
    ArrayNode tenders = sale.putArray("tenders");
    for (JsonNode payment : expected.get("payments")) {
      ObjectNode tender = tenders.addObject();
      tender.put("kind", payment.get("kind").asText());
      tender.put("amountCents", payment.get("amount").longValue());
      if (payment.has("tendered")) {
        tender.put("tenderedCents", payment.get("tendered").longValue());
      }
    }
    sale.set("totals", totals(expected));
    return sale;
  }

  private static ObjectNode totals(JsonNode expected) {
    ObjectNode totals = Till.read("{}");
    totals.put("totalCents", expected.get("total").longValue());
    totals.put("roundingCents", expected.get("rounding").longValue());
    totals.put("toPayCents", expected.get("toPay").longValue());
    ArrayNode vat = totals.putArray("vat");
    for (JsonNode share : expected.get("vat")) {
      vat.addObject()
          .put("rateBp", share.get("rate").intValue())
          .put("totalCents", share.get("total").longValue())
          .put("baseCents", share.get("base").longValue())
          .put("vatCents", share.get("vat").longValue());
    }
    return totals;
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in =
        GoldenSalesTest.class.getResourceAsStream("/contracts/golden/ticket-totals.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
