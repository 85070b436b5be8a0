package coop.fourmiliere.catalog.exchange;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.catalog.Catalogue;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReimportTest {

  private static final String ARTICLES = "product.template.csv";
  private static final String PUBLISHED = "catalog.article-published.v1";
  private static final String DELISTED = "catalog.article-delisted.v1";
  private static final String HEADER =
      "id,name,barcode,categ_id/id,product_brand_id/id,list_price,taxes_id,uom_id/id,detailed_type,"
          + "seller_ids/partner_id/id,seller_ids/product_code,deposit_product_id/id,active";

  private final Catalogue catalogue;

  ReimportTest(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @BeforeEach
  void aBeerIsStored() {
    catalogue.empty();
    catalogue.send(
        Map.of(
            "res.partner.csv",
            Catalogue.csv("id,name", "brewer,Brasserie"),
            "product.brand.csv",
            Catalogue.csv("id,name", "brand,Ardenne"),
            "product.category.csv",
            Catalogue.csv("id,name,parent_id/id", "beers,Bières,"),
            ARTICLES,
            Catalogue.csv(HEADER, beer("2.00", "True"), bottle())),
        "");
  }

  @Test
  void a_changed_price_updates_one_article_and_publishes_it() {
    Response answer = catalogue.send(ARTICLES, HEADER, beer("2.10", "True"), bottle());
    answer
        .then()
        .body("updated", equalTo(1))
        .body("unchanged", equalTo(1))
        .body("created", equalTo(0));
    JsonNode event = published("beer", 2);
    assertEquals(210, event.get("priceCents").asInt());
    assertEquals(1, event.get("version").asInt());
  }

  @Test
  void the_event_is_the_whole_article() {
    JsonNode event = published("beer", 1);
    Contracts.checkLike(PUBLISHED, Contracts.sample(PUBLISHED), event);
    assertEquals("Blonde 33 cl", event.get("name").asText());
    assertEquals("5400141234565", event.get("barcodes").get(0).asText());
    assertEquals("Ardenne", event.get("brand").asText());
    assertEquals("Bières", event.get("family").asText());
    assertEquals("Brasserie", event.get("supplierName").asText());
    assertEquals(id("bottle"), event.get("depositArticleId").asText());
  }

  @Test
  void an_article_sold_as_a_deposit_is_one() {
    article("bottle").body("kind", equalTo("deposit"));
    article("beer").body("kind", equalTo("article"));
  }

  @Test
  void an_article_becomes_a_deposit_when_another_comes_to_be_sold_with_it() {
    catalogue.send(ARTICLES, HEADER, "crate,Casier,,,,4.50,21%,uom.product_uom_unit,product,,,,");
    catalogue.send(
        ARTICLES,
        HEADER,
        "case,Casier de blonde,,,,30.00,21%,uom.product_uom_unit,product,,,crate,");
    article("crate").body("kind", equalTo("deposit")).body("version", equalTo(1));
    assertEquals("deposit", published("crate", 2).get("kind").asText());
  }

  @Test
  void a_new_name_of_brand_family_or_supplier_publishes_their_articles_anew() {
    Response answer =
        catalogue.send(
            Map.of(
                "res.partner.csv", Catalogue.csv("id,name", "brewer,Brasserie neuve"),
                "product.brand.csv", Catalogue.csv("id,name", "brand,Condroz"),
                "product.category.csv", Catalogue.csv("id,name,parent_id/id", "beers,Boissons,")),
            "");
    answer.then().body("updated", equalTo(3));
    JsonNode event = published("beer", 2);
    assertEquals("Condroz", event.get("brand").asText());
    assertEquals("Boissons", event.get("family").asText());
    assertEquals("Brasserie neuve", event.get("supplierName").asText());
    assertEquals(1, event.get("version").asInt());
    assertEquals(1, events("bottle", PUBLISHED).size());
  }

  @Test
  void an_inactive_article_is_delisted_and_an_active_one_comes_back() {
    catalogue.send(ARTICLES, HEADER, beer("2.00", "False"));
    await().atMost(Duration.ofSeconds(30)).until(() -> events("beer", DELISTED).size() == 1);
    Contracts.check(DELISTED, events("beer", DELISTED).get(0).value());
    article("beer").body("delisted", equalTo(true));
    list("blonde").body("items", hasSize(0));
    catalogue.send(ARTICLES, HEADER, beer("2.00", "True"));
    article("beer").body("delisted", nullValue());
    assertEquals(2, published("beer", 2).get("version").asInt());
  }

  @Test
  void what_is_left_out_of_an_upload_stays() {
    catalogue.send(ARTICLES, HEADER, bottle());
    list("").body("total", equalTo(2));
  }

  @Test
  void barcodes_may_change_places() {
    catalogue.send(
        ARTICLES,
        HEADER,
        beer("2.00", "True").replace("5400141234565", "5410000000002"),
        bottle().replace("Consigne,", "Consigne,5400141234565"));
    article("beer").body("barcodes", equalTo(List.of("5410000000002")));
    article("bottle").body("barcodes", equalTo(List.of("5400141234565")));
  }

  @Test
  void a_supplier_that_changed_is_published_whole() {
    catalogue.send(
        "res.partner.csv", "id,name,vat,city", "brewer,Brasserie,BE0714257025,Silenrieux");
    UUID supplier =
        UUID.fromString(
            given().auth().oauth2(Tokens.of("cashier")).get("/api/suppliers").path("items[0].id"));
    String type = "catalog.supplier-published.v1";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> EventProbe.read("catalog.supplier", supplier, type).size() == 2);
    JsonNode event = json(EventProbe.read("catalog.supplier", supplier, type).get(1).value());
    assertEquals("0714257025", event.get("enterpriseNumber").asText());
    assertEquals("Silenrieux", event.get("city").asText());
    assertEquals(1, event.get("version").asInt());
  }

  private static String beer(String price, String active) {
    return "beer,Blonde 33 cl,5400141234565,beers,brand,"
        + price
        + ",21%,uom.product_uom_unit,product,brewer,BL33,bottle,"
        + active;
  }

  private static String bottle() {
    return "bottle,Consigne,,product.product_category_all,,0.10,0%,uom.product_uom_unit,consu,,,,";
  }

  private static String id(String externalId) {
    return list("").extract().path("items.find { it.externalId == '" + externalId + "' }.id");
  }

  private static ValidatableResponse list(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("cashier"))
        .queryParam("query", query)
        .get("/api/articles")
        .then();
  }

  private ValidatableResponse article(String externalId) {
    return given()
        .auth()
        .oauth2(Tokens.of("cashier"))
        .get("/api/articles/" + stored(externalId))
        .then();
  }

  private UUID stored(String externalId) {
    return catalogue.articleId(externalId);
  }

  /** The last of so many events that tell of an article. */
  private JsonNode published(String externalId, int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> events(externalId, PUBLISHED).size() == count);
    return json(events(externalId, PUBLISHED).get(count - 1).value());
  }

  private List<ConsumerRecord<String, String>> events(String externalId, String type) {
    return EventProbe.read("catalog.article", stored(externalId), type);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
