package coop.fourmiliere.accounting.statement;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.accounting.feed.BooksProbe;
import coop.fourmiliere.accounting.feed.Facts;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The worked day of the bookkeeper's guide, told by five facts: 1060.00 at 6 %, 242.00 at 21 %,
 * 10.00 at 0 %, deposits 12.00 sold and 7.50 brought back, vouchers 50.00 sold; paid in cash 402.52
 * (402.55 rounded), by card 700.00, meal vouchers 180.00, eco-vouchers 25.00, local money 28.98 and
 * gift vouchers 30.00. Counted: 402.05. All figures are by hand, in cents.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayOfTheGuideTest {

  private static final String DAY = "2026-03-17";

  @Inject BooksProbe books;

  @BeforeAll
  void theDayHappens() {
    ObjectNode big = ticket(Facts.sale(), 2);
    line(big, "article", 108_120);
    line(big, "article", 12_100);
    line(big, "deposit", 1_200);
    vat(big, 600, 102_000, 6_120);
    vat(big, 2100, 10_000, 2_100);
    tender(big, "card", 72_120);
    tender(big, "meal_voucher", 18_000);
    tender(big, "eco_voucher", 2_500);
    tender(big, "local_currency", 897);
    tender(big, "gift_voucher", 3_000);
    tender(big, "cash", 24_905);

    ObjectNode small = ticket(Facts.sale(), 1);
    line(small, "article", 12_100);
    line(small, "article", 1_000);
    line(small, "voucher", 5_000);
    vat(small, 0, 1_000, 0);
    vat(small, 2100, 10_000, 2_100);
    tender(small, "local_currency", 2_001);
    tender(small, "cash", 16_100);

    ObjectNode empties = ticket(Facts.sale(), 0);
    line(empties, "deposit", -750);
    tender(empties, "cash", -750);

    ObjectNode refund = ticket(Facts.fresh(Facts.REFUNDED, "refundId"), 0);
    refund.set("saleId", big.get("saleId"));
    line(refund, "article", 2_120);
    vat(refund, 600, 2_000, 120);
    tender(refund, "card", 2_120);

    ObjectNode closed = Facts.fresh(Facts.CLOSED, "tillSessionId");
    closed.put("tillId", "till-z").put("businessDate", DAY);
    closed.put("expectedCashCents", 40_255).put("countedCashCents", 40_205);
    closed.put("differenceCents", -50);

    publish(Facts.SOLD, big, "saleId");
    publish(Facts.SOLD, small, "saleId");
    publish(Facts.SOLD, empties, "saleId");
    publish(Facts.REFUNDED, refund, "refundId");
    publish(Facts.CLOSED, closed, "tillSessionId");
  }

  @Test
  void the_daily_entry_comes_out_to_the_cent() {
    Map<String, Long> balances = balances("&journal=VEN");

    assertEquals(
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("570000", 40_255L),
                Map.entry("580100", 70_000L),
                Map.entry("416100", 18_000L),
                Map.entry("416200", 2_500L),
                Map.entry("416300", 2_898L),
                Map.entry("489100", 3_000L - 5_000L),
                Map.entry("488000", 750L - 1_200L),
                Map.entry("700060", -100_000L),
                Map.entry("700210", -20_000L),
                Map.entry("700000", -1_000L),
                Map.entry("451054", -10_200L),
                Map.entry("743000", -3L))),
        balances);
  }

  @Test
  void deposits_and_vouchers_show_both_their_sides() {
    JsonPath balance = trialBalance("&journal=VEN");

    assertEquals(750, balance.getLong("lines.find { it.account == '488000' }.debitCents"));
    assertEquals(1_200, balance.getLong("lines.find { it.account == '488000' }.creditCents"));
    assertEquals(3_000, balance.getLong("lines.find { it.account == '489100' }.debitCents"));
    assertEquals(5_000, balance.getLong("lines.find { it.account == '489100' }.creditCents"));
  }

  @Test
  void what_the_till_missed_is_a_cost_and_the_drawer_holds_what_was_counted() {
    Map<String, Long> balances = balances("");

    assertEquals(50L, balances.get("643100"));
    assertEquals(40_205L, balances.get("570000"));
  }

  @Test
  void the_sides_are_the_same_and_every_account_has_its_name() {
    JsonPath balance = trialBalance("&tillId=till-z");

    // 137403 of the guide, and what stood on both sides: the sale of what came back and its refund,
    // the empties, the difference.
    assertEquals(137_403 + 2_120 + 2_120 + 750 + 50, balance.getLong("debitCents"));
    assertEquals(balance.getLong("debitCents"), balance.getLong("creditCents"));
    assertEquals("Caisse", balance.getString("lines.find { it.account == '570000' }.name"));
  }

  @Test
  void another_till_has_nothing_of_it() {
    assertEquals(0, trialBalance("&tillId=till-1").getList("lines").size());
  }

  private static ObjectNode ticket(ObjectNode sample, long roundingCents) {
    sample.put("tillId", "till-z").put("businessDate", DAY);
    sample.putArray("lines");
    sample.putArray("tenders");
    ObjectNode totals = sample.withObject("/totals");
    totals.put("roundingCents", roundingCents).put("depositCents", 0).put("voucherCents", 0);
    totals.put("totalCents", 0).put("toPayCents", roundingCents).putArray("vat");
    return sample;
  }

  private static void line(ObjectNode ticket, String kind, long totalCents) {
    ArrayNode lines = (ArrayNode) ticket.get("lines");
    ObjectNode line = lines.addObject();
    line.put("lineNo", lines.size()).put("articleId", ticket.get("saleId").asText());
    line.put("name", "Ligne " + lines.size()).put("quantityMilli", totalCents < 0 ? -1000 : 1000);
    line.put("unit", "piece").put("unitPriceCents", Math.abs(totalCents)).put("vatRateBp", 0);
    line.put("discountBp", 0).put("kind", kind).put("grossCents", totalCents);
    line.put("discountCents", 0).put("totalCents", totalCents);
    ObjectNode totals = ticket.withObject("/totals");
    totals.put("totalCents", totals.get("totalCents").asLong() + totalCents);
    totals.put("toPayCents", totals.get("toPayCents").asLong() + totalCents);
    if (!kind.equals("article")) {
      totals.put(kind + "Cents", totals.get(kind + "Cents").asLong() + totalCents);
    }
  }

  private static void vat(ObjectNode ticket, int rateBp, long baseCents, long vatCents) {
    ((ArrayNode) ticket.at("/totals/vat"))
        .addObject()
        .put("rateBp", rateBp)
        .put("totalCents", baseCents + vatCents)
        .put("baseCents", baseCents)
        .put("vatCents", vatCents);
  }

  private static void tender(ObjectNode ticket, String kind, long amountCents) {
    ((ArrayNode) ticket.get("tenders"))
        .addObject()
        .put("kind", kind)
        .put("amountCents", amountCents);
  }

  private void publish(String type, ObjectNode fact, String idField) {
    Contracts.check(type, fact);
    Facts.publish(type, fact);
    books.awaitEntry(Facts.id(fact, idField));
  }

  private static Map<String, Long> balances(String filter) {
    JsonPath balance = trialBalance(filter);
    Map<String, Long> balances = new TreeMap<>();
    for (String account : balance.<String>getList("lines.account")) {
      balances.put(
          account,
          balance.getLong("lines.find { it.account == '%s' }.balanceCents".formatted(account)));
    }
    return balances;
  }

  private static JsonPath trialBalance(String filter) {
    return given()
        .auth()
        .oauth2(Tokens.of("finance"))
        .get("/api/trial-balance?from=%s&to=%s%s".formatted(DAY, DAY, filter))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
