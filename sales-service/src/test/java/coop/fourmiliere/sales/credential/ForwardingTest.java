package coop.fourmiliere.sales.credential;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForwardingTest {

  private static final String NAMED = Tokens.STAFF_ID.toString();

  private final UUID id = UuidV7.next();
  private Till till;
  private Gateway gateway;
  private String token;

  @BeforeEach
  void open() {
    till = Till.open();
    gateway = Gateway.of(till.id);
    token = gateway.token();
  }

  @Test
  void a_gateway_forwards_a_sale_of_its_till() {
    Gateway.forward(token, "sales", id, till.apples().put("soldBy", NAMED))
        .then()
        .statusCode(201)
        .body("soldBy", equalTo(NAMED))
        .body("receiptNumber", is(1));
  }

  @Test
  void a_gateway_forwards_a_refund_of_its_till() {
    Gateway.forward(token, "refunds", id, refund().put("soldBy", NAMED))
        .then()
        .statusCode(201)
        .body("soldBy", equalTo(NAMED));
  }

  @Test
  void what_the_till_sent_and_the_gateway_forwards_is_one_sale() {
    ObjectNode sale = till.apples().put("soldBy", NAMED);
    Till.put(id, sale).then().statusCode(201);

    Gateway.forward(token, "sales", id, sale).then().statusCode(200).body("receiptNumber", is(1));

    till.report().then().body("salesCount", is(1));
  }

  @Test
  void what_the_gateway_forwarded_and_the_till_sends_is_one_sale() {
    ObjectNode sale = till.apples().put("soldBy", NAMED);
    Gateway.forward(token, "sales", id, sale).then().statusCode(201);

    Till.put(id, sale).then().statusCode(200).body("receiptNumber", is(1));

    till.report().then().body("salesCount", is(1));
  }

  @Test
  void a_sale_of_a_closed_session_is_forwarded_late() {
    till.close(3).then().statusCode(200);

    Gateway.forward(token, "sales", id, till.apples().put("soldBy", NAMED))
        .then()
        .statusCode(201)
        .body("late", is(true));
  }

  @Test
  void a_gateway_forwards_nothing_of_another_till() {
    Gateway.forward(token, "sales", id, Till.open().apples().put("soldBy", NAMED))
        .then()
        .statusCode(403)
        .body("code", equalTo("other-till"));
  }

  @Test
  void a_gateway_refunds_nothing_at_another_till() {
    Till other = Till.open();
    ObjectNode refund =
        refund().put("soldBy", NAMED).put("tillSessionId", other.session.toString());

    Gateway.forward(token, "refunds", id, refund)
        .then()
        .statusCode(403)
        .body("code", equalTo("other-till"));
  }

  @Test
  void a_session_that_does_not_exist_is_of_no_till() {
    ObjectNode sale =
        till.apples().put("soldBy", NAMED).put("tillSessionId", UuidV7.next().toString());

    Gateway.forward(token, "sales", id, sale)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-till-session"));
  }

  @Test
  void a_gateway_says_who_sold() {
    Gateway.forward(token, "sales", id, till.apples())
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid"))
        .body("violations[0].field", equalTo("soldBy"));
  }

  @Test
  void a_refund_says_who_took_back() {
    Gateway.forward(token, "refunds", id, refund()).then().statusCode(400);
  }

  @Test
  void a_token_that_is_still_valid_ends_with_its_credential() {
    gateway.revoke().then().statusCode(200);

    Gateway.forward(token, "sales", id, till.apples().put("soldBy", NAMED))
        .then()
        .statusCode(401)
        .body("code", equalTo("credential-revoked"));
  }

  @Test
  void a_token_of_no_credential_forwards_nothing() {
    Gateway.forward(Tokens.of("till"), "sales", id, till.apples().put("soldBy", NAMED))
        .then()
        .statusCode(401);
  }

  private ObjectNode refund() {
    UUID sold = till.sold(till.applesInCash());
    return till.refundOf(
        sold,
        "[{\"lineNo\": 1, \"quantityMilli\": 1236}]",
        310,
        """
        {"totalCents": 309, "roundingCents": 1, "toPayCents": 310,
         "vat": [{"rateBp": 600, "totalCents": 309, "baseCents": 292, "vatCents": 17}]}
        """);
  }
}
