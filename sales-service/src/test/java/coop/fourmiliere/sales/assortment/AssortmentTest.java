package coop.fourmiliere.sales.assortment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssortmentTest {

  private static final String TOPIC = "catalog.article";

  @Test
  void what_the_catalogue_publishes_is_sold_here() {
    UUID id = publish(1, article -> {});

    JsonNode item = awaitItem(id, 0);

    assertEquals("Bière blonde 33 cl", item.get("name").asText());
    assertEquals(195, item.get("priceCents").longValue());
    assertEquals(2100, item.get("vatRateBp").intValue());
    assertEquals("piece", item.get("unit").asText());
    assertEquals("article", item.get("kind").asText());
    assertEquals("0250", item.get("code").asText());
    assertFalse(item.get("toWeigh").booleanValue());
    assertEquals(2, item.get("barcodes").size());
    assertEquals("01a19b7c-a680-74f5-8a5c-0300a0422173", item.get("depositArticleId").asText());
    assertFalse(item.has("costCents"));
  }

  @Test
  void a_delta_holds_only_what_changed() {
    UUID unchanged = publish(1, article -> {});
    awaitItem(unchanged, 0);
    long version = assortment(0).get("version").longValue();
    UUID changed = publish(1, article -> {});

    awaitItem(changed, version);

    JsonNode delta = assortment(version);
    assertEquals(version, delta.get("since").longValue());
    assertTrue(delta.get("version").longValue() > version);
    assertTrue(item(delta, unchanged).isEmpty());
  }

  @Test
  void what_leaves_the_till_is_delisted_in_the_delta() {
    UUID id = publish(1, article -> {});
    awaitItem(id, 0);
    long version = assortment(0).get("version").longValue();
    publish(id, 2, article -> article.put("availableAtTill", false));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertTrue(assortment(version).get("delisted").toString().contains("" + id)));
    assertTrue(item(assortment(0), id).isEmpty());
  }

  @Test
  void a_delisted_article_is_not_sold_any_more() {
    UUID id = publish(1, article -> {});
    awaitItem(id, 0);
    ObjectNode delisted = Contracts.sample(ArticleDelisted.TYPE).deepCopy();
    delisted.put("articleId", id.toString()).put("version", 2);

    EventProbe.send(TOPIC, id, ArticleDelisted.TYPE, delisted.toString());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertTrue(item(assortment(0), id).isEmpty()));
  }

  @Test
  void an_older_version_does_not_win() {
    UUID id = publish(5, article -> {});
    awaitItem(id, 0);
    publish(id, 4, article -> article.put("priceCents", 1));
    UUID after = publish(1, article -> {});
    awaitItem(after, 0);

    assertEquals(195, awaitItem(id, 0).get("priceCents").longValue());
  }

  @Test
  void an_event_that_comes_twice_changes_nothing() {
    UUID id = UuidV7.next();
    UUID event = UuidV7.next();
    String body = article(id, 1).toString();
    EventProbe.send(TOPIC, id, ArticlePublished.TYPE, event, body);
    awaitItem(id, 0);
    long version = assortment(0).get("version").longValue();
    EventProbe.send(TOPIC, id, ArticlePublished.TYPE, event, body);
    UUID after = publish(1, article -> {});
    awaitItem(after, version);

    assertTrue(item(assortment(version), id).isEmpty());
  }

  @Test
  void a_field_that_is_not_known_yet_is_no_obstacle() {
    UUID id = publish(1, article -> article.put("colour", "blonde"));

    assertEquals("Bière blonde 33 cl", awaitItem(id, 0).get("name").asText());
  }

  @Test
  void an_event_of_an_unknown_type_is_left_alone() {
    UUID id = UuidV7.next();
    EventProbe.send(TOPIC, id, "catalog.article-praised.v1", "{\"stars\": 5}");
    UUID after = publish(1, article -> {});

    awaitItem(after, 0);

    assertTrue(item(assortment(0), id).isEmpty());
  }

  @Test
  void every_sample_of_the_catalogue_is_understood() {
    for (String sample : new String[] {"deposit", "least", "weighed"}) {
      ObjectNode article = Contracts.sample(ArticlePublished.TYPE, sample).deepCopy();
      UUID id = UuidV7.next();
      article.put("articleId", id.toString()).put("availableAtTill", true);
      EventProbe.send(TOPIC, id, ArticlePublished.TYPE, article.toString());

      assertEquals(article.get("name"), awaitItem(id, 0).get("name"));
    }
  }

  @Test
  void what_cannot_be_understood_is_put_aside_and_the_rest_goes_on() {
    UUID event = EventProbe.send(TOPIC, UuidV7.next(), ArticlePublished.TYPE, "{}");
    UUID after = publish(1, article -> {});
    awaitItem(after, 0);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertTrue(
                    EventProbe.readAll("sales-service.dead-letter").stream()
                        .anyMatch(letter -> event.toString().equals(letter.key()))));
  }

  @Test
  void a_till_that_has_the_newest_version_gets_nothing_again() {
    awaitItem(publish(1, article -> {}), 0);
    long version = assortment(0).get("version").longValue();

    Till.as("cashier")
        .header("If-None-Match", "\"" + version + "\"")
        .get("/api/assortment?since=" + version)
        .then()
        .statusCode(304)
        .header("ETag", equalTo("\"" + version + "\""));
  }

  @Test
  void a_version_that_never_was_gets_everything() {
    Till.as("cashier")
        .get("/api/assortment?since=999999999")
        .then()
        .statusCode(200)
        .body("since", is(0));
  }

  @Test
  void the_assortment_travels_compressed() {
    awaitItem(publish(1, article -> {}), 0);

    Till.as("cashier")
        .header("Accept-Encoding", "gzip")
        .get("/api/assortment")
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip");
  }

  private static UUID publish(long version, Consumer<ObjectNode> change) {
    UUID id = UuidV7.next();
    publish(id, version, change);
    return id;
  }

  private static void publish(UUID id, long version, Consumer<ObjectNode> change) {
    ObjectNode article = article(id, version);
    change.accept(article);
    EventProbe.send(TOPIC, id, ArticlePublished.TYPE, article.toString());
  }

  private static ObjectNode article(UUID id, long version) {
    ObjectNode article = Contracts.sample(ArticlePublished.TYPE).deepCopy();
    return article.put("articleId", id.toString()).put("version", version);
  }

  private static JsonNode awaitItem(UUID id, long since) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertTrue(item(assortment(since), id).isPresent()));
    return item(assortment(since), id).orElseThrow();
  }

  private static JsonNode assortment(long since) {
    return Till.read(Till.as("cashier").get("/api/assortment?since=" + since).asString());
  }

  private static Optional<JsonNode> item(JsonNode assortment, UUID id) {
    for (JsonNode item : assortment.get("articles")) {
      if (item.get("id").asText().equals(id.toString())) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }
}
