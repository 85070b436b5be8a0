package coop.fourmiliere.catalog.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.catalog.Catalogue;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusedImportTest {

  private static final byte[] BRANDS = Catalogue.csv("id,name", "a,Terre");

  private final Catalogue catalogue;

  RefusedImportTest(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(
            CatalogProblem.UNREADABLE_FILE,
            "product.brand.csv",
            new byte[0],
            "",
            "product.brand.csv"),
        Arguments.of(
            CatalogProblem.UNREADABLE_FILE,
            "product.brand.xlsx",
            new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0},
            "",
            "XLSX"),
        Arguments.of(CatalogProblem.UNKNOWN_FILE, "clients.csv", BRANDS, "", "clients.csv"),
        Arguments.of(
            CatalogProblem.MISSING_COLUMNS,
            "product.template.csv",
            BRANDS,
            "",
            "list_price, taxes_id, uom_id/id"),
        Arguments.of(
            CatalogProblem.NO_FILE, "pos.payment.method.csv", BRANDS, "", "product.template"),
        Arguments.of(
            CatalogProblem.BAD_DRY_RUN, "product.brand.csv", BRANDS, "?dryRun=yes", "yes"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void a_wrong_upload_is_a_clear_problem(
      CatalogProblem problem, String file, byte[] content, String query, String hint) {
    catalogue
        .send(Map.of(file, content), query)
        .then()
        .statusCode(problem.status())
        .contentType("application/problem+json")
        .body("code", equalTo(problem.code()))
        .body("title", equalTo(problem.title()))
        .body("detail", containsString(hint));
  }

  @Test
  void every_problem_is_tried() {
    Set<Object> tried = new TreeSet<>(problems().map(arguments -> arguments.get()[0]).toList());
    assertEquals(new TreeSet<Object>(Arrays.asList(CatalogProblem.values())), tried);
  }

  @Test
  void an_import_without_files_is_a_clear_problem() {
    given()
        .auth()
        .oauth2(Tokens.of("shop"))
        .multiPart("other", "x")
        .post("/api/imports/odoo")
        .then()
        .statusCode(400)
        .body("code", equalTo("no-file"));
  }

  @Test
  void a_file_is_known_by_its_columns_when_its_name_says_nothing() {
    catalogue.empty();
    catalogue
        .send(Map.of("export.csv", Catalogue.csv("id,name,vat", "a,Ferme,")), "")
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cashier", "finance", "till"})
  void others_than_the_shop_may_not_import(String role) {
    given()
        .auth()
        .oauth2(Tokens.of(role))
        .multiPart("files", "product.brand.csv", BRANDS, "text/csv")
        .post("/api/imports/odoo")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void nobody_imports_without_a_token() {
    given()
        .multiPart("files", "product.brand.csv", BRANDS, "text/csv")
        .post("/api/imports/odoo")
        .then()
        .statusCode(401)
        .body("code", equalTo("unauthorized"));
  }

  @Test
  void an_admin_may_import() {
    catalogue.empty();
    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .multiPart("files", "product.brand.csv", BRANDS, "text/csv")
        .post("/api/imports/odoo")
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
  }
}
