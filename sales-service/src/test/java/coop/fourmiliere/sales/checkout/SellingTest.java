package coop.fourmiliere.sales.checkout;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.ShopServers;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class SellingTest {

  private final Till till = Till.open();

  @Test
  void a_sale_is_answered_as_it_was_sent_and_with_its_number() {
    UUID id = UuidV7.next();

    Till.put(id, till.applesInCash())
        .then()
        .statusCode(201)
        .body("id", equalTo(id.toString()))
        .body("tillId", equalTo(till.id))
        .body("tillSessionId", equalTo(till.session.toString()))
        .body("receiptNumber", is(1))
        .body("reference", equalTo(UuidV7.reference(id)))
        .body("changeCents", is(190))
        .body("late", is(false))
        .body("soldBy", equalTo(Tokens.STAFF_ID.toString()))
        .body("completedAt", equalTo("2026-11-24T08:14:02.118Z"))
        .body("lines[0].name", equalTo("Pommes Jonagold"))
        .body("totals.vat[0].baseCents", is(292))
        .body("hash", matchesPattern("[0-9a-f]{64}"));
  }

  @Test
  void a_sale_sent_twice_is_booked_once() {
    ObjectNode sale = till.apples();
    UUID id = UuidV7.next();
    String first = Till.put(id, sale).asString();

    String second = Till.put(id, sale).then().statusCode(200).extract().asString();

    assertEquals(first, second);
    till.report().then().body("salesCount", is(1));
  }

  @Test
  void a_sale_is_published_as_the_contract_says() {
    UUID id = till.sold(till.beers());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertEquals(
                    1, EventProbe.read("sales.sale", id, "sales.sale-completed.v1").size()));
    Contracts.checkLike(
        "sales.sale-completed.v1",
        Contracts.sample("sales.sale-completed.v1"),
        Till.read(EventProbe.read("sales.sale", id, "sales.sale-completed.v1").get(0).value()));
  }
}
