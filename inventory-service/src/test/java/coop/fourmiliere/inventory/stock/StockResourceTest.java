package coop.fourmiliere.inventory.stock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.inventory.feed.Facts;
import coop.fourmiliere.inventory.feed.StockProbe;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StockResourceTest {

  @Inject StockProbe stock;

  @Test
  void an_article_tells_what_is_on_hand_and_its_last_moves() {
    ObjectNode sale = Facts.sale();
    ObjectNode refund = Facts.refund(sale);
    Facts.publish(Facts.SOLD, sale);
    Facts.publish(Facts.REFUNDED, refund);
    stock.awaitMoves(Facts.id(refund, "/refundId"));

    shop()
        .get("/api/stock/" + sale.at("/lines/1/articleId").asText())
        .then()
        .statusCode(200)
        .body("name", equalTo("Bière blonde 33 cl"))
        .body("unit", equalTo("piece"))
        .body("onHandMilli", equalTo(-1000))
        .body("negative", equalTo(true))
        .body("lastMovedAt", equalTo("2026-11-24T09:05:12.003Z"))
        .body("moves.kind", contains("refund", "sale"))
        .body("moves.quantityMilli", contains(1000, -2000))
        .body("moves.reference", contains("0346MJCV", "0336GHWS"))
        .body(
            "moves.documentId",
            contains(refund.get("refundId").asText(), sale.get("saleId").asText()));
  }

  @Test
  void an_article_that_never_moved_is_listed_with_nothing_on_hand() {
    String code = publish("Levure jamais vendue", "article");

    shop()
        .get("/api/stock?query=" + code)
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].name", equalTo("Levure jamais vendue"))
        .body("items[0].onHandMilli", equalTo(0))
        .body("items[0].negative", equalTo(false))
        .body("items[0].lastMovedAt", nullValue())
        .body("items[0].moves", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"creme bruleE", "BRÛL crè", "doré crem", "5400141234565 crème"})
  void a_search_takes_beginnings_of_words_without_accents(String query) {
    String code = publish("Crème brûlée", "article");

    shop()
        .queryParam("query", query + " " + code)
        .get("/api/stock")
        .then()
        .statusCode(200)
        .body("items.name", contains("Crème brûlée"));
  }

  @Test
  void a_deposit_has_no_stock() {
    String code = publish("Consigne casier", "deposit");

    shop().get("/api/stock?query=" + code).then().body("total", equalTo(0));
  }

  @Test
  void only_articles_below_zero_are_listed_when_asked() {
    ObjectNode sale = Facts.sale();
    String name = "Négatif" + UUID.randomUUID().toString().substring(0, 8);
    ((ObjectNode) sale.at("/lines/0")).put("name", name);
    Facts.publish(Facts.SOLD, sale);
    stock.awaitMoves(Facts.id(sale, "/saleId"));

    shop()
        .get("/api/stock?negative=true&query=" + name)
        .then()
        .body("items.onHandMilli", contains(-1236));
    shop().get("/api/stock?negative=false&query=" + name).then().body("total", equalTo(0));
    shop().get("/api/stock?negative=false").then().body("items.negative", not(contains(true)));
  }

  @Test
  void a_page_past_the_end_is_empty() {
    publish("Avant-dernier", "article");

    shop().get("/api/stock?page=100000").then().statusCode(200).body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1000001"})
  void a_page_that_can_not_be_is_invalid(String page) {
    shop().get("/api/stock?page=" + page).then().statusCode(400).body("code", equalTo("invalid"));
  }

  @Test
  void a_search_of_signs_alone_finds_all() {
    publish("Quelque chose", "article");

    shop()
        .queryParam("query", "%_&|!:*'")
        .get("/api/stock")
        .then()
        .statusCode(200)
        .body("items.size()", not(equalTo(0)));
  }

  @Test
  void an_unknown_article_is_not_found() {
    shop()
        .get("/api/stock/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("article-not-found"));
  }

  @Test
  void every_level_is_the_sum_of_its_moves() {
    ObjectNode sale = Facts.sale();
    Facts.publish(Facts.SOLD, sale);
    stock.awaitMoves(Facts.id(sale, "/saleId"));

    shop()
        .get("/api/stock/verify")
        .then()
        .statusCode(200)
        .body("ok", equalTo(true))
        .body("differences", hasSize(0));
  }

  @Test
  void a_level_that_somebody_tampered_with_is_found() {
    ObjectNode sale = Facts.sale();
    String article = sale.at("/lines/0/articleId").asText();
    Facts.publish(Facts.SOLD, sale);
    stock.awaitMoves(Facts.id(sale, "/saleId"));
    addToLevel(article, 5);

    shop()
        .get("/api/stock/verify")
        .then()
        .body("ok", equalTo(false))
        .body("differences.articleId", contains(article))
        .body("differences.onHandMilli", contains(-1231))
        .body("differences.movedMilli", contains(-1236));
    addToLevel(article, -5);
  }

  @ParameterizedTest
  @CsvSource({"shop, 200", "finance, 200", "admin, 200", "cashier, 403", "till, 403"})
  void the_office_reads_the_stock_and_the_till_does_not(String role, int status) {
    given().auth().oauth2(Tokens.of(role)).get("/api/stock").then().statusCode(status);
  }

  @Test
  void nobody_reads_the_stock_without_a_token() {
    given()
        .get("/api/stock")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthorized"));
  }

  private void addToLevel(String article, long milli) {
    stock.execute(
        "update stock_level set on_hand_milli = on_hand_milli + %d where article_id = '%s'"
            .formatted(milli, article));
  }

  /** Publishes an article with a code of its own and waits until it can be searched. */
  private String publish(String name, String kind) {
    String code = "c" + UUID.randomUUID().toString().substring(0, 8);
    ObjectNode article =
        Facts.fresh(Facts.ARTICLE, "articleId")
            .put("name", name)
            .put("kind", kind)
            .put("code", code);
    Facts.publish(Facts.ARTICLE, article);
    StockProbe.await(() -> name.equals(stock.name(Facts.id(article, "/articleId"))));
    return code;
  }

  private static RequestSpecification shop() {
    return given().auth().oauth2(Tokens.of("shop"));
  }
}
