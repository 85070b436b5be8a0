package coop.fourmiliere.catalog.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.catalog.Catalogue;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusedRowsTest {

  private static final String ARTICLES = "product.template.csv";
  private static final String HEADER =
      "id,name,barcode,categ_id/id,product_brand_id/id,list_price,taxes_id,uom_id/id,"
          + "seller_ids/partner_id/id,seller_ids/min_qty,deposit_product_id/id";
  private static final String PIECE = "uom.product_uom_unit";

  private final Catalogue catalogue;

  RefusedRowsTest(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @BeforeEach
  void nothingIsStored() {
    catalogue.empty();
  }

  @Test
  void bad_rows_are_named_one_by_one_and_the_good_ones_come_in() {
    String longest = "n".repeat(201);
    List<String> rows =
        List.of(
            HEADER,
            "good1,Pain,5400141234565,product.product_category_all,,2.50,6%," + PIECE + ",,,",
            "b1,Pain,,nowhere,,2.50,6%," + PIECE + ",,,",
            "b2,Pain,,,nobody,2.50,6%," + PIECE + ",,,",
            "b3,Pain,,,,2.50,6%," + PIECE + ",nobody,,",
            "b4,Pain,,,,2.50,6%,uom.product_uom_dozen,,,",
            "b5,Pain,,,,2.50,8%," + PIECE + ",,,",
            "b6,Pain,5400141234566,,,2.50,6%," + PIECE + ",,,",
            "b7,Pain,5400141234565,,,2.50,6%," + PIECE + ",,,",
            "b8,Pain,,,,-2.50,6%," + PIECE + ",,,",
            "b9,Pain,,,,100000.00,6%," + PIECE + ",,,",
            "b10,Pain,,,,\"2,50\",6%," + PIECE + ",,,",
            "b11,Pain,,,,2.5e0,6%," + PIECE + ",,,",
            "b12,Pain,,,,,6%," + PIECE + ",,,",
            "b13,,,,,2.50,6%," + PIECE + ",,,",
            "b14," + longest + ",,,,2.50,6%," + PIECE + ",,,",
            "b15,Pain,,,,2.50",
            "good1,Pain,,,,2.50,6%," + PIECE + ",,,",
            ",Pain,,,,2.50,6%," + PIECE + ",,,",
            "b18,Pain,,,,2.50,6%," + PIECE + ",,,nowhere",
            "b19,Pain,,,,2.50,6%," + PIECE + ",,1e1,",
            "good2,Lait,,,,1.50,6%,uom.product_uom_litre,,,");
    Response answer = catalogue.send(ARTICLES, rows.toArray(String[]::new));
    answer.then().statusCode(200).body("created", equalTo(2));
    assertEquals(
        List.of(
            "3 categ_id/id unknown-family",
            "4 product_brand_id/id unknown-brand",
            "5 seller_ids/partner_id/id unknown-supplier",
            "6 uom_id/id unknown-unit",
            "7 taxes_id unknown-vat-rate",
            "8 barcode wrong-check-digit",
            "9 barcode barcode-taken",
            "10 list_price negative",
            "11 list_price too-large",
            "12 list_price decimal-comma",
            "13 list_price exponent",
            "14 list_price missing-price",
            "15 name missing-name",
            "16 name too-long",
            "17 taxes_id short-row",
            "18 id duplicate-id",
            "19 id missing-id",
            "20 deposit_product_id/id unknown-deposit",
            "21 seller_ids/min_qty exponent"),
        refused(answer));
    assertEquals(List.of("Lait", "Pain"), names());
  }

  @Test
  void a_file_in_another_encoding_loses_only_the_rows_with_accents() {
    byte[] content =
        String.join("\n", HEADER, row("a", "Pâtes"), row("b", "Pain"), row("c", "Thé"))
            .getBytes(Charset.forName("windows-1252"));
    Response answer = catalogue.send(Map.of(ARTICLES, content), "");
    answer.then().body("created", equalTo(1));
    assertEquals(List.of("2 name broken-encoding", "4 name broken-encoding"), refused(answer));
    assertEquals(List.of("Pain"), names());
  }

  @Test
  void bad_suppliers_brands_and_families_are_named_too() {
    Response answer =
        catalogue.send(
            Map.of(
                "res.partner.csv",
                Catalogue.csv(
                    "id,name,supplier_rank,vat,country_id/id",
                    "s1,Ferme,1,BE0714257025,base.be",
                    "s2,Moulin,1,BE0714257026,base.be",
                    "s3,Membre,0,,base.be",
                    "s4,Verger,1,,base.zz"),
                "product.brand.csv",
                Catalogue.csv("id,name", "m1,Terre", "m2,"),
                "product.category.csv",
                Catalogue.csv("id,name,parent_id/id", "f1,Sec,nowhere", "f2,Frais,", "f3,Lait,f2")),
            "");
    answer.then().body("created", equalTo(4));
    assertEquals(
        List.of(
            "3 name missing-name",
            "2 parent_id/id unknown-family",
            "3 vat bad-vat-number",
            "4 supplier_rank not-a-supplier",
            "5 country_id/id unknown-country"),
        refused(answer));
  }

  @Test
  void a_refused_row_leaves_the_stored_article_as_it_was() {
    catalogue.send(ARTICLES, HEADER, row("a", "Pain"));
    Response answer = catalogue.send(ARTICLES, HEADER, "a,Pain gris,,,,-1,6%," + PIECE + ",,,");
    answer.then().body("updated", equalTo(0)).body("refused", hasSize(1));
    assertEquals(List.of("Pain"), names());
  }

  private static String row(String id, String name) {
    return id + "," + name + ",,,,2.50,6%," + PIECE + ",,,";
  }

  private static List<String> refused(Response answer) {
    List<Map<String, Object>> rows = answer.path("refused");
    List<String> brief = new ArrayList<>();
    rows.forEach(row -> brief.add(row.get("row") + " " + row.get("field") + " " + row.get("code")));
    return brief;
  }

  private static List<String> names() {
    return given().auth().oauth2(Tokens.of("cashier")).get("/api/articles").path("items.name");
  }
}
