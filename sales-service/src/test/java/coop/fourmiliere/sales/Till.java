package coop.fourmiliere.sales;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** A till as the tests drive it: one of its own for every test, over HTTP. */
public final class Till {

  private static final ObjectMapper JSON = new ObjectMapper();

  public final String id;
  public final UUID session;

  private Till(String id, UUID session) {
    this.id = id;
    this.session = session;
  }

  /** A new till, opened with three notes of 20 euro. */
  public static Till open() {
    return reopen("till-" + UuidV7.reference(UuidV7.next()));
  }

  /** Another session of a till whose last one was closed. */
  public static Till reopen(String id) {
    Response opened =
        as("cashier")
            .body("{\"tillId\": \"" + id + "\", \"floatCount\": {\"2000\": 3}}")
            .post("/api/till-sessions");
    opened.then().statusCode(201);
    return new Till(id, UUID.fromString(opened.path("id")));
  }

  /** A request of somebody with a role. */
  public static RequestSpecification as(String... roles) {
    return given().auth().oauth2(Tokens.of(roles)).contentType(ContentType.JSON);
  }

  /** Sends a sale with a new id. */
  public Response sell(ObjectNode sale) {
    return put(UuidV7.next(), sale);
  }

  /** Sends a sale. */
  public static Response put(UUID id, JsonNode sale) {
    return as("cashier").body(sale.toString()).put("/api/sales/" + id);
  }

  /** Sends a sale that must be recorded now and returns its id. */
  public UUID sold(ObjectNode sale) {
    UUID id = UuidV7.next();
    put(id, sale).then().statusCode(201);
    return id;
  }

  /** Sends a refund with a new id. */
  public Response refund(ObjectNode refund) {
    return refund(UuidV7.next(), refund);
  }

  /** Sends a refund. */
  public static Response refund(UUID id, JsonNode refund) {
    return as("cashier").body(refund.toString()).put("/api/refunds/" + id);
  }

  /** Closes the session with that many notes of 20 euro. */
  public Response close(int twenties) {
    return as("cashier")
        .body("{\"cashCount\": {\"2000\": " + twenties + "}}")
        .post("/api/till-sessions/" + session + "/close");
  }

  /** The session's X report. */
  public Response report() {
    return as("cashier").get("/api/till-sessions/" + session);
  }

  /** Apples for 3.09 by card: 1.236 kg at 2.50, 6 %. */
  public ObjectNode apples() {
    return sale(
        """
        {"tillSessionId": "%s", "completedAt": "2026-11-24T08:14:02.118Z",
         "lines": [{"articleId": "01a19b7c-a680-71a7-8a5c-01009e401f71", "name": "Pommes Jonagold",
           "quantityMilli": 1236, "unit": "kg", "unitPriceCents": 250, "vatRateBp": 600,
           "discountBp": 0, "kind": "article"}],
         "tenders": [{"kind": "card", "amountCents": 309}],
         "totals": {"totalCents": 309, "roundingCents": 0, "toPayCents": 309,
           "vat": [{"rateBp": 600, "totalCents": 309, "baseCents": 292, "vatCents": 17}]}}
        """);
  }

  /** The same apples for 3.10 in cash, out of 5.00. */
  public ObjectNode applesInCash() {
    ObjectNode sale = apples();
    sale.putArray("tenders")
        .addObject()
        .put("kind", "cash")
        .put("amountCents", 310)
        .put("tenderedCents", 500);
    ((ObjectNode) sale.get("totals")).put("roundingCents", 1).put("toPayCents", 310);
    return sale;
  }

  /** Three beers of 1.95 less 10 %, with deposits of 0.10: 5.26 and 0.30, in cash 5.55. */
  public ObjectNode beers() {
    return sale(
        """
        {"tillSessionId": "%s", "completedAt": "2026-11-24T08:20:00Z",
         "memberId": "0195753d-8180-7601-8a5c-1700b4563587",
         "lines": [
           {"articleId": "01a19b7c-a680-734e-8a5c-02009f412072", "name": "Bière blonde 33 cl",
            "quantityMilli": 3000, "unit": "piece", "unitPriceCents": 195, "vatRateBp": 2100,
            "discountBp": 1000, "kind": "article"},
           {"articleId": "01a19b7c-a680-74f5-8a5c-0300a0422173", "name": "Consigne",
            "quantityMilli": 3000, "unit": "piece", "unitPriceCents": 10, "vatRateBp": 0,
            "discountBp": 0, "kind": "deposit"}],
         "tenders": [{"kind": "cash", "amountCents": 555}],
         "totals": {"totalCents": 556, "roundingCents": -1, "toPayCents": 555,
           "vat": [{"rateBp": 2100, "totalCents": 526, "baseCents": 435, "vatCents": 91}]}}
        """);
  }

  /** A refund of a sale; the totals are one rate's, in cash. */
  public ObjectNode refundOf(UUID sale, String lines, long cash, String totals) {
    return read(
        """
        {"saleId": "%s", "tillSessionId": "%s", "completedAt": "2026-11-24T09:05:12.003Z",
         "lines": %s, "tenders": [{"kind": "cash", "amountCents": %d}], "totals": %s}
        """
            .formatted(sale, session, lines, cash, totals));
  }

  private ObjectNode sale(String body) {
    return read(body.formatted(session));
  }

  /** JSON as a tree. */
  public static ObjectNode read(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
