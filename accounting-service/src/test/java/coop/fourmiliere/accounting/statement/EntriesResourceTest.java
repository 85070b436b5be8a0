package coop.fourmiliere.accounting.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.accounting.feed.BooksProbe;
import coop.fourmiliere.accounting.feed.Facts;
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
class EntriesResourceTest {

  @Inject BooksProbe books;

  @Test
  void the_entry_of_a_sale_is_found_by_the_sale() {
    String sale = sell("till-1", "2026-11-24");

    finance()
        .get("/api/entries?source=" + sale)
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].journal", equalTo("VEN"))
        .body("items[0].date", equalTo("2026-11-24"))
        .body("items[0].source", equalTo(sale))
        .body("items[0].sourceType", equalTo("sale"))
        .body("items[0].tillId", equalTo("till-1"))
        .body("items[0].tillSessionId", equalTo("01a20c8a-74dc-7339-8a5c-1f00bc5e3d8f"))
        .body("items[0].description", equalTo("Ticket till-1 n° 1 (0336GHWS)"))
        .body("items[0].hash", matchesPattern("[0-9a-f]{64}"))
        .body(
            "items[0].postings.account",
            contains(
                "416100", "570000", "700060", "451054", "700210", "451054", "488000", "643000"))
        .body("items[0].postings.debitCents", contains(298, 380, 0, 0, 0, 0, 0, 2))
        .body("items[0].postings.creditCents", contains(0, 0, 292, 17, 290, 61, 20, 0))
        .body("items[0].postings.vatRateBp", contains(null, null, 600, 600, 2100, 2100, null, null))
        .body("items[0].postings[1].accountName", equalTo("Caisse"));
  }

  @Test
  void entries_are_searched_by_beginnings_of_words_and_by_account() {
    String till = "été" + UUID.randomUUID().toString().substring(0, 8);
    sell(till, "2026-05-01");

    for (String query :
        new String[] {"ETE" + till.substring(3), "ticket " + till, till + " 70006"}) {
      finance()
          .queryParam("query", query)
          .get("/api/entries")
          .then()
          .statusCode(200)
          .body("items.tillId", contains(till));
    }
    finance()
        .queryParam("query", till + " 700120")
        .get("/api/entries")
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void entries_of_a_period_come_newest_day_first() {
    String first = sell("till-1", "2025-02-03");
    String second = sell("till-1", "2025-02-04");
    String third = sell("till-1", "2025-02-04");
    sell("till-1", "2025-02-05");

    finance()
        .get("/api/entries?from=2025-02-03&to=2025-02-04&journal=VEN")
        .then()
        .statusCode(200)
        .body("items.source", contains(third, second, first));
    finance()
        .get("/api/entries?from=2025-02-03&to=2025-02-05&journal=ACH")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void a_receipt_of_goods_has_no_till() {
    ObjectNode received = Facts.fresh(Facts.RECEIVED, "receiptId");
    Facts.publish(Facts.RECEIVED, received);
    books.awaitEntry(Facts.id(received, "receiptId"));

    finance()
        .get("/api/entries?source=" + received.get("receiptId").asText())
        .then()
        .body("items[0].journal", equalTo("ACH"))
        .body("items[0].description", equalTo("Réception 2026/1 Verger de Gozée"))
        .body("items[0].tillId", nullValue());
  }

  @Test
  void a_page_past_the_end_is_empty() {
    sell("till-1", "2026-11-24");

    finance()
        .get("/api/entries?page=100000")
        .then()
        .statusCode(200)
        .body("items", hasSize(0))
        .body("total", not(equalTo(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/entries?page=-1, 400, invalid",
    "/api/entries?from=yesterday, 400, invalid",
    "/api/entries?to=2026-02-30, 400, invalid",
    "/api/trial-balance?from=24-11-2026, 400, invalid",
    "/api/entries.csv?from=x, 400, invalid",
    "/api/entries?from=2026-02-02&to=2026-02-01, 422, period-reversed",
    "/api/trial-balance?from=2026-02-02&to=2026-02-01, 422, period-reversed",
    "/api/entries.csv?from=2026-02-02&to=2026-02-01, 422, period-reversed"
  })
  void a_question_that_makes_no_sense_is_refused(String path, int status, String code) {
    finance()
        .get(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void the_chart_of_accounts_is_listed() {
    finance()
        .get("/api/accounts")
        .then()
        .statusCode(200)
        .body("items.number", hasItem("700060"))
        .body(
            "items.find { it.number == '451054' }.name", equalTo("TVA due sur ventes (grille 54)"))
        .body("items.number", not(hasItem("658000")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entries",
        "/api/entries.csv",
        "/api/trial-balance?from=2020-01-01&to=2020-01-01",
        "/api/accounts",
        "/api/parked",
        "/api/journals/CAI/verify"
      })
  void only_finance_and_admin_read_the_books(String path) {
    for (String role : new String[] {"finance", "admin"}) {
      given().auth().oauth2(Tokens.of(role)).get(path).then().statusCode(200);
    }
    for (String role : new String[] {"shop", "cashier", "till"}) {
      given()
          .auth()
          .oauth2(Tokens.of(role))
          .get(path)
          .then()
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
    given().get(path).then().statusCode(401).body("code", equalTo("unauthorized"));
    given().auth().oauth2(Tokens.expired("finance")).get(path).then().statusCode(401);
  }

  @Test
  void only_finance_and_admin_try_a_parked_fact_again() {
    String path = "/api/parked/" + UUID.randomUUID() + "/retry";

    given().auth().oauth2(Tokens.of("shop")).post(path).then().statusCode(403);
    given().post(path).then().statusCode(401);
  }

  private String sell(String tillId, String day) {
    ObjectNode sale = Facts.sale().put("tillId", tillId).put("businessDate", day);
    Facts.publish(Facts.SOLD, sale);
    books.awaitEntry(Facts.id(sale, "saleId"));
    return sale.get("saleId").asText();
  }

  private static RequestSpecification finance() {
    return given().auth().oauth2(Tokens.of("finance"));
  }
}
