package coop.fourmiliere.sales.checkout;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class SellingTest {

  private Till till;

  @BeforeEach
  void open() {
    till = Till.open();
  }

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

  @Test
  void numbers_of_a_till_follow_each_other_without_a_gap() {
    till.sold(till.apples());
    till.sell(withTotal(till.apples(), 310)).then().statusCode(422);

    till.sell(till.beers()).then().statusCode(201).body("receiptNumber", is(2));
  }

  @Test
  void empties_alone_are_paid_out() {
    ObjectNode empties =
        Till.read(
            """
            {"tillSessionId": "%s", "completedAt": "2026-11-24T08:20:31.740Z",
             "lines": [{"articleId": "01a19b7c-a680-74f5-8a5c-0300a0422173", "name": "Consigne",
               "quantityMilli": -12000, "unit": "piece", "unitPriceCents": 10, "vatRateBp": 0,
               "discountBp": 0, "kind": "deposit"}],
             "tenders": [{"kind": "cash", "amountCents": -120, "tenderedCents": -120}],
             "totals": {"totalCents": -120, "roundingCents": 0, "toPayCents": -120, "vat": []}}
            """
                .formatted(till.session));

    till.sell(empties).then().statusCode(201).body("changeCents", is(0));

    till.report().then().body("expectedCashCents", is(5880));
  }

  @Test
  void a_sale_may_name_who_sold() {
    UUID seller = UuidV7.next();

    till.sell(till.apples().put("soldBy", seller.toString()))
        .then()
        .statusCode(201)
        .body("soldBy", equalTo(seller.toString()));
  }

  @Test
  void a_sale_without_anything_due_needs_no_payment() {
    ObjectNode gift = till.apples();
    ((ObjectNode) gift.get("lines").get(0)).put("discountBp", 10000);
    gift.putArray("tenders");
    gift.set(
        "totals",
        Till.read(
            """
            {"totalCents": 0, "roundingCents": 0, "toPayCents": 0,
             "vat": [{"rateBp": 600, "totalCents": 0, "baseCents": 0, "vatCents": 0}]}
            """));

    till.sell(gift).then().statusCode(201);
  }

  @Test
  void a_sale_is_found_with_its_lines_numbered_and_nothing_refunded() {
    UUID id = till.sold(till.beers());

    Till.as("finance")
        .get("/api/sales/" + id)
        .then()
        .statusCode(200)
        .body("lines.lineNo", contains(1, 2))
        .body("memberId", equalTo("0195753d-8180-7601-8a5c-1700b4563587"))
        .body("refunded", empty())
        .body("refunds", empty());
  }

  @Test
  void the_till_session_adds_up() {
    till.sold(till.applesInCash());
    till.sold(till.beers());
    till.sold(till.apples());

    till.report()
        .then()
        .body("salesCount", is(3))
        .body("totalCents", is(309 + 556 + 309))
        .body("roundingCents", is(0))
        .body("tenders.kind", contains("cash", "card"))
        .body("tenders.amountCents", contains(310 + 555, 309))
        .body("vat.rateBp", contains(600, 2100))
        .body("vat.baseCents", contains(584, 435))
        .body("vat.vatCents", contains(34, 91))
        .body("expectedCashCents", is(6000 + 310 + 555));
  }

  private static ObjectNode withTotal(ObjectNode sale, long cents) {
    ((ObjectNode) sale.get("totals")).put("totalCents", cents);
    return sale;
  }
}
