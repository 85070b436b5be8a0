package coop.fourmiliere.sales.report;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscrepancyTest {

  private static final String PUBLISHED = "catalog.article-published.v1";

  @Inject MovableClock clock;

  private Till till;
  private UUID article;

  @BeforeEach
  void publish() {
    till = Till.open();
    article = UuidV7.next();
    ObjectNode apples = Contracts.sample(PUBLISHED, "weighed").deepCopy();
    apples.put("articleId", article.toString());
    EventProbe.send("catalog.article", article, PUBLISHED, apples.toString());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertTrue(
                    Till.as("cashier")
                        .get("/api/assortment")
                        .asString()
                        .contains(article.toString())));
    clock.set(Instant.parse("2026-11-24T08:14:03Z"));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_sale_as_in_the_catalogue_is_not_reported() {
    assertEquals(Map.of(), found(till.sold(apples())));
  }

  @Test
  void another_price_is_accepted_and_reported() {
    ObjectNode dearer = Contracts.sample(PUBLISHED, "weighed").deepCopy();
    dearer.put("articleId", article.toString()).put("version", 1).put("priceCents", 275);
    EventProbe.send("catalog.article", article, PUBLISHED, dearer.toString());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertEquals(Map.of("price", "250/275"), found(till.sold(apples()))));
  }

  @Test
  void another_vat_rate_is_accepted_and_reported() {
    ObjectNode taxed = Contracts.sample(PUBLISHED, "weighed").deepCopy();
    taxed.put("articleId", article.toString()).put("version", 1).put("vatRateBp", 2100);
    EventProbe.send("catalog.article", article, PUBLISHED, taxed.toString());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertEquals(Map.of("vat-rate", "600/2100"), found(till.sold(apples()))));
  }

  @Test
  void another_name_is_accepted_and_reported() {
    ObjectNode sale = apples();
    ((ObjectNode) sale.get("lines").get(0)).put("name", "Pommes");

    assertEquals(Map.of("name", "Pommes/Pommes Jonagold"), found(till.sold(sale)));
  }

  @Test
  void an_unknown_article_is_accepted_and_reported() {
    ObjectNode sale = apples();
    ((ObjectNode) sale.get("lines").get(0)).put("articleId", UuidV7.next().toString());

    assertEquals(Map.of("unknown-article", "Pommes Jonagold/-"), found(till.sold(sale)));
  }

  @Test
  void a_discount_given_by_hand_is_accepted_and_reported() {
    ObjectNode sale = apples();
    ((ObjectNode) sale.get("lines").get(0)).put("discountBp", 1000);
    ((ObjectNode) sale.get("tenders").get(0)).put("amountCents", 278);
    ((ObjectNode) sale.get("totals")).put("totalCents", 278).put("toPayCents", 278);
    ((ObjectNode) sale.get("totals").get("vat").get(0))
        .put("totalCents", 278)
        .put("baseCents", 262)
        .put("vatCents", 16);

    assertEquals(Map.of("discount", "1000/-"), found(till.sold(sale)));
  }

  @Test
  void a_till_whose_clock_is_wrong_is_accepted_and_reported() {
    clock.advance(Duration.ofMinutes(6));

    assertEquals(Map.of("clock", "2026-11-24T08:14:02.118Z/-"), found(till.sold(apples())));
  }

  private ObjectNode apples() {
    ObjectNode sale = till.apples();
    ((ObjectNode) sale.get("lines").get(0)).put("articleId", article.toString());
    return sale;
  }

  private static Map<String, String> found(UUID ticket) {
    Map<String, String> found = new TreeMap<>();
    JsonNode page = Till.read(Till.as("shop").get("/api/discrepancies").asString());
    for (JsonNode item : page.get("items")) {
      if (item.get("ticketId").asText().equals(ticket.toString())) {
        assertEquals("2026-11-24T08:14:02.118Z", item.get("completedAt").asText());
        found.put(
            item.get("kind").asText(),
            item.get("asSold").asText() + "/" + item.path("inCatalogue").asText("-"));
      }
    }
    return found;
  }
}
