package coop.fourmiliere.catalog.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.catalog.Catalogue;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticleResourceTest {

  private final Catalogue catalogue;

  ArticleResourceTest(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @BeforeEach
  void aShelfIsStored() {
    catalogue.empty();
    catalogue.send(
        Map.of(
            "res.partner.csv",
            Catalogue.csv("id,name", "farm,Ferme du Bois", "mill,Moulin"),
            "product.brand.csv",
            Catalogue.csv("id,name", "b1,Val Malin", "b2,Vallon Malin", "b3,Étang Doré"),
            "product.category.csv",
            Catalogue.csv("id,name,parent_id/id", "c1,Sec,", "c2,Vrac,", "c3,Sec,c2"),
            "product.template.csv",
            Catalogue.csv(
                "id,name,default_code,barcode,categ_id/id,product_brand_id/id,list_price,standard_price,taxes_id,"
                    + "uom_id/id,to_weight,available_in_pos,seller_ids/partner_id/id,seller_ids/product_code,country_of_origin",
                "a,Pâtes complètes Val Malin,P1,036000291452,c1,b1,1.95,1.10,6%,uom.product_uom_unit,False,True,farm,F1,Italie",
                "b,Pâtes d'épeautre Vallon Malin,P2,5400141234565,c3,b2,2.95,,6%,uom.product_uom_unit,False,False,mill,,",
                ",,,,,,,,,,,,farm,F2,",
                "c,Tomates ŒUF Étang Doré,P3,,,b3,3.20,,6%,uom.product_uom_kgm,True,True,,,")),
        "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pates           | a b",
        "PAT MAL         | a b",
        "épeautre        | b",
        "mal epeau pât   | b",
        "oeuf            | c",
        "etang dor       | c",
        "âtes            | ",
        "pates tomates   | ",
        "p2              | ",
        "P2              | b",
        "5400141234565   | b",
        "05400141234565  | b",
        "!               | a b c",
      })
  void every_word_typed_begins_a_word_of_the_name(String query, String expected) {
    assertEquals(expected == null ? "" : expected, found(Map.of("query", query)));
  }

  @ParameterizedTest
  @CsvSource({
    "036000291452, a",
    "0036000291452, a",
    "00036000291452, a",
    "5400141234565, b",
    "5410000000002, ''",
    "12, ''"
  })
  void a_barcode_finds_its_article_however_it_is_written(String barcode, String expected) {
    assertEquals(expected, found(Map.of("barcode", barcode)));
  }

  @ParameterizedTest
  @CsvSource({
    "val malin, a",
    "VALLON MALIN, b",
    "malin, a b",
    "etang dore, c",
    "nobody, ''",
    "!, ''"
  })
  void a_brand_is_meant_exactly_or_by_its_beginning(String brand, String expected) {
    assertEquals(expected, found(Map.of("brand", brand)));
  }

  @Test
  void a_supplier_offers_what_it_offers_first_or_further_on() {
    assertEquals("a b", found(Map.of("supplierId", supplier("Ferme"))));
    assertEquals("b", found(Map.of("supplierId", supplier("Moulin"))));
    assertEquals("", found(Map.of("supplierId", UUID.randomUUID())));
  }

  @Test
  void all_that_is_asked_must_hold() {
    assertEquals(
        "b",
        found(Map.of("query", "pates", "brand", "Vallon Malin", "supplierId", supplier("Ferme"))));
    assertEquals("", found(Map.of("query", "tomates", "brand", "Vallon Malin")));
  }

  @Test
  void an_article_shows_all_that_is_known_of_it() {
    read("/api/articles/" + catalogue.articleId("a"))
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("externalId", equalTo("a"))
        .body("code", equalTo("P1"))
        .body("name", equalTo("Pâtes complètes Val Malin"))
        .body("barcodes", equalTo(List.of("036000291452")))
        .body("brand", equalTo("Val Malin"))
        .body("family", equalTo("Sec"))
        .body("supplierId", equalTo(supplier("Ferme")))
        .body("supplierName", equalTo("Ferme du Bois"))
        .body("supplierArticleCode", equalTo("F1"))
        .body("unit", equalTo("piece"))
        .body("toWeigh", equalTo(false))
        .body("priceCents", equalTo(195))
        .body("costCents", equalTo(110))
        .body("vatRateBp", equalTo(600))
        .body("kind", equalTo("article"))
        .body("availableAtTill", equalTo(true))
        .body("origin", equalTo("Italie"))
        .body("version", equalTo(0));
    read("/api/articles/" + catalogue.articleId("b"))
        .body("family", equalTo("Vrac / Sec"))
        .body("availableAtTill", equalTo(false))
        .body("supplierName", equalTo("Moulin"));
    read("/api/articles/" + catalogue.articleId("c"))
        .body("unit", equalTo("kg"))
        .body("toWeigh", equalTo(true))
        .body("family", nullValue())
        .body("barcodes", hasSize(0));
  }

  @Test
  void who_has_the_version_already_gets_nothing() {
    as("cashier")
        .header("If-None-Match", "\"0\"")
        .get("/api/articles/" + catalogue.articleId("a"))
        .then()
        .statusCode(304)
        .header("ETag", "\"0\"");
  }

  @Test
  void pages_hold_fifty_and_miss_and_repeat_nothing() {
    List<String> rows = new ArrayList<>(List.of("id,name,list_price,taxes_id,uom_id/id"));
    for (int number = 1; number <= 120; number++) {
      rows.add("n" + number + ",Savon,1.00,21%,uom.product_uom_unit");
    }
    catalogue.send("product.template.csv", rows.toArray(String[]::new));
    List<String> ids = new ArrayList<>();
    for (int page = 0; page < 3; page++) {
      ids.addAll(
          read("/api/articles?query=savon&page=" + page)
              .body("total", equalTo(120))
              .extract()
              .path("items.id"));
    }
    assertEquals(120, ids.size());
    assertEquals(120, new TreeSet<>(ids).size());
    read("/api/articles?query=savon&page=3").body("items", hasSize(0)).body("total", equalTo(120));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "':*", "a & | !", "\\", "🍎", "'; drop table article; --"})
  void no_query_is_a_fault(String query) {
    as("cashier")
        .queryParam("query", query)
        .get("/api/articles")
        .then()
        .statusCode(200)
        .body("total", notNullValue());
    as("cashier").queryParam("brand", query).get("/api/articles").then().statusCode(200);
    as("cashier").queryParam("barcode", query).get("/api/articles").then().statusCode(200);
    as("cashier").queryParam("query", query).get("/api/suppliers").then().statusCode(200);
  }

  @Test
  void a_question_that_makes_no_sense_is_refused() {
    read("/api/articles?supplierId=17")
        .statusCode(400)
        .body("violations[0].field", equalTo("supplierId"));
    read("/api/articles?page=-1").statusCode(400).body("violations[0].field", equalTo("page"));
    read("/api/articles?query=" + "a".repeat(201))
        .statusCode(400)
        .body("violations[0].code", equalTo("too-long"));
    read("/api/articles/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("not-found"));
    read("/api/suppliers/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("not-found"));
  }

  @Test
  void brands_families_and_suppliers_are_listed() {
    read("/api/brands")
        .body("total", equalTo(3))
        .body("items.name", hasItems("Val Malin", "Étang Doré"));
    read("/api/families")
        .body("total", equalTo(3))
        .body("items.label", hasItems("Sec", "Vrac", "Vrac / Sec"));
    read("/api/suppliers?query=boi")
        .body("total", equalTo(1))
        .body("items[0].name", equalTo("Ferme du Bois"));
    read("/api/suppliers/" + supplier("Moulin"))
        .header("ETag", "\"0\"")
        .body("name", equalTo("Moulin"));
    read("/api/brands?page=1").body("items", hasSize(0)).body("total", equalTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/articles", "/api/suppliers", "/api/brands", "/api/families"})
  void all_staff_read_the_catalogue_and_nobody_else(String path) {
    List.of("cashier", "shop", "finance", "admin")
        .forEach(role -> as(role).get(path).then().statusCode(200));
    as("till").get(path).then().statusCode(403);
    given().get(path).then().statusCode(401);
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }

  private static ValidatableResponse read(String path) {
    return as("cashier").get(path).then();
  }

  private static String supplier(String name) {
    return as("cashier").queryParam("query", name).get("/api/suppliers").path("items[0].id");
  }

  /** The foreign ids of what is found, sorted. */
  private static String found(Map<String, ?> question) {
    List<String> ids =
        as("cashier").queryParams(question).get("/api/articles").path("items.externalId");
    return String.join(" ", new TreeSet<>(ids));
  }
}
