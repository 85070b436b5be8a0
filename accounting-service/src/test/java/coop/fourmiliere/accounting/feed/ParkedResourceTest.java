package coop.fourmiliere.accounting.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParkedResourceTest {

  @Inject BooksProbe books;

  @Test
  void a_parked_fact_is_listed_with_its_reason() {
    ObjectNode odd = oddSale();

    UUID event = Facts.publish(Facts.SOLD, odd);

    books.awaitParked(event);
    finance()
        .get("/api/parked")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(event.toString()))
        .body("items.eventId", hasItem(event.toString()))
        .body("items.type", hasItem(Facts.SOLD))
        .body("items.subject", hasItem(odd.get("saleId").asText()))
        .body(
            "items.find { it.id == '%s' }.reason".formatted(event),
            equalTo("No account is configured for 'tender-seashells' on 2026-11-24"))
        .body("items.find { it.id == '%s' }.attempts".formatted(event), equalTo(1));
  }

  @Test
  void a_retry_that_can_not_succeed_is_counted_and_says_why() {
    UUID event = Facts.publish(Facts.SOLD, oddSale());
    books.awaitParked(event);

    retry(event)
        .statusCode(409)
        .body("code", equalTo("still-impossible"))
        .body("detail", equalTo("No account is configured for 'tender-seashells' on 2026-11-24"));

    assertEquals(2, books.count("select attempts from parked where event_id = '" + event + "'"));
  }

  @Test
  void a_retry_books_the_fact_once_what_was_missing_is_there() {
    books.execute("update account set valid_from = '2030-01-01' where number = '416200'");
    ObjectNode sale = Facts.sale();
    ((ObjectNode) sale.at("/tenders/0")).put("kind", "eco_voucher");
    UUID event = Facts.publish(Facts.SOLD, sale);
    assertEquals("Account 416200 is not open on 2026-11-24", books.awaitParked(event));
    books.execute("update account set valid_from = '2000-01-01' where number = '416200'");

    retry(event).statusCode(200).body("booked", equalTo(true));

    assertEquals(1, books.entries(Facts.id(sale, "saleId")));
    retry(event).statusCode(404).body("code", equalTo("parked-not-found"));
  }

  @Test
  void a_fact_that_was_booked_by_another_event_is_settled_without_a_second_entry() {
    ObjectNode sale = Facts.sale();
    ObjectNode odd = sale.deepCopy();
    odd.withArray("/tenders").removeAll();
    UUID event = Facts.publish(Facts.SOLD, odd);
    books.awaitParked(event);
    Facts.publish(Facts.SOLD, sale);
    books.awaitEntry(Facts.id(sale, "saleId"));
    books.execute("update parked set data = '%s' where event_id = '%s'".formatted(sale, event));

    retry(event).statusCode(200);

    assertEquals(1, books.entries(Facts.id(sale, "saleId")));
  }

  @Test
  void what_does_not_wait_can_not_be_tried() {
    retry(UUID.randomUUID()).statusCode(404).body("code", equalTo("parked-not-found"));
  }

  @Test
  void parked_facts_raise_an_alarm_in_health_and_metrics() {
    UUID event = Facts.publish(Facts.SOLD, oddSale());

    books.awaitParked(event);

    String check = "checks.find { it.name == 'parked facts' }";
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(check + ".data.alarm", equalTo(true))
        .body(check + ".data.parked", greaterThanOrEqualTo(1));
    long waiting = books.count("select count(*) from parked where booked_at is null");
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("fourmiliere_accounting_parked " + waiting + ".0"));
  }

  private static ObjectNode oddSale() {
    ObjectNode sale = Facts.sale();
    ((ObjectNode) sale.at("/tenders/0")).put("kind", "seashells");
    return sale;
  }

  private static ValidatableResponse retry(UUID event) {
    return finance().post("/api/parked/" + event + "/retry").then();
  }

  private static RequestSpecification finance() {
    return given().auth().oauth2(Tokens.of("finance"));
  }
}
