package coop.fourmiliere.sales.credential;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.sales.Till;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** A gateway with a credential of its own, as the tests drive it over HTTP. */
final class Gateway {

  final String id;
  final String secret;

  private Gateway(String id, String secret) {
    this.id = id;
    this.secret = secret;
  }

  /** A credential that an admin made for a till. */
  static Gateway of(String tillId) {
    Response made = make("{\"tillId\": \"" + tillId + "\", \"name\": \"PC comptoir\"}");
    made.then().statusCode(201);
    return new Gateway(made.path("id"), made.path("secret"));
  }

  static Response make(String body) {
    return Till.as("admin").body(body).post("/api/till-credentials");
  }

  /** Asks for a token. */
  static Response prove(String id, String secret) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"secret\": \"" + secret + "\"}")
        .post("/api/till-credentials/" + id + "/token");
  }

  String token() {
    return prove(id, secret).then().statusCode(200).extract().path("token");
  }

  Response revoke() {
    return Till.as("admin").post("/api/till-credentials/" + id + "/revoke");
  }

  /** Forwards a ticket with that token to {@code sales} or {@code refunds}. */
  static Response forward(String token, String where, UUID ticket, JsonNode body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body.toString())
        .put("/api/" + where + "/" + ticket);
  }
}
