package coop.fourmiliere.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import coop.fourmiliere.testkit.TestKeys;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
class WebTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "nothing like JSON",
        "{\"name\":\"a\",\"count\":1,\"colour\":\"red\"}",
        "{\"name\":\"a\",\"name\":\"b\",\"count\":1}",
        "{\"name\":\"a\",\"count\":\"1\"}",
        "{\"name\":\"a\",\"count\":1.5}",
        "{\"name\":\"a\",\"count\":null}",
        "{\"name\":1,\"count\":1}",
        "{\"name\":\"a\\u0000b\",\"count\":1}",
        "{\"name\":\"a\\ud800b\",\"count\":1}",
        "{\"name\":\"a\",\"count\":1} {}",
        "{\"name\":\"a\",\"count\":99999999999}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
      })
  void a_body_that_is_not_exactly_right_is_malformed(String body) {
    ValidatableResponse answer = post(body);

    isProblem(answer, 400, "malformed-body");
  }

  @Test
  void a_field_that_breaks_a_rule_is_named() {
    ValidatableResponse answer = post("{\"name\":\"a\",\"count\":0}");

    isProblem(answer, 400, "invalid")
        .body("violations[0].field", equalTo("count"))
        .body("violations[0].code", equalTo("positive"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void no_body_is_invalid(String body) {
    ValidatableResponse answer = post(body);

    isProblem(answer, 400, "invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "cashier, cashier, 200",
    "shop, cashier, 200",
    "admin, cashier, 200",
    "admin, finance, 200",
    "finance, cashier, 403",
    "cashier, finance, 403",
    "shop, finance, 403",
    "till, cashier, 403",
    "admin, said-by-nobody, 403"
  })
  void a_role_includes_what_it_should_and_no_more(String role, String path, int status) {
    ValidatableResponse answer = with(Tokens.of(role)).get("api/things/" + path).then();

    answer.statusCode(status);
  }

  @Test
  void without_a_token_one_must_sign_in() {
    ValidatableResponse answer = given().get("api/things/cashier").then();

    isProblem(answer, 401, "unauthorized");
  }

  @Test
  void a_token_that_has_expired_is_no_token() {
    ValidatableResponse answer = with(Tokens.expired("admin")).get("api/things/cashier").then();

    isProblem(answer, 401, "unauthorized");
  }

  @Test
  void a_token_that_was_right_is_not_right_with_other_claims() {
    String[] cashier = Tokens.of("cashier").split("\\.", 3);
    String[] admin = Tokens.of("admin").split("\\.", 3);
    with(String.join(".", cashier)).get("api/things/cashier").then().statusCode(200);

    String forged = String.join(".", cashier[0], admin[1], cashier[2]);

    isProblem(with(forged).get("api/things/cashier").then(), 401, "unauthorized");
  }

  @Test
  void a_role_that_is_too_small_is_forbidden() {
    ValidatableResponse answer = with(Tokens.of("cashier")).get("api/things/finance").then();

    isProblem(answer, 403, "forbidden");
  }

  @Test
  void what_breaks_inside_stays_inside() {
    ValidatableResponse answer = given().get("api/things/broken").then();

    isProblem(answer, 500, "internal").body(not(containsString("secret")));
  }

  @Test
  void a_refusal_keeps_its_code_and_detail() {
    ValidatableResponse answer = given().get("api/things/refused").then();

    isProblem(answer, 409, "conflict")
        .body("detail", equalTo("It is taken."))
        .body("instance", equalTo("/sample/api/things/refused"));
  }

  @Test
  void an_address_that_is_not_there_is_not_found() {
    isProblem(with(Tokens.of("admin")).get("api/nothing").then(), 404, "not-found");
  }

  @Test
  void a_method_that_is_not_there_is_named() {
    isProblem(with(Tokens.of("admin")).delete("api/things").then(), 405, "method-not-allowed");
  }

  @Test
  void a_type_that_is_not_read_is_named() {
    isProblem(
        given().contentType("text/plain").body("a").post("api/things").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void a_page_before_the_first_is_invalid() {
    isProblem(given().get("api/things?page=-1").then(), 400, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=two", "page=1.5", "page=99999999999"})
  void a_parameter_of_the_wrong_type_is_invalid(String query) {
    isProblem(given().get("api/things?" + query).then(), 400, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=%00", "?query=a%00b", "?a%00b=1", "/named/a%00b"})
  void an_address_with_a_nul_is_invalid(String rest) {
    isProblem(given().urlEncodingEnabled(false).get("api/things" + rest).then(), 400, "invalid");
  }

  @Test
  void a_form_of_answer_that_there_is_not_is_named() {
    isProblem(
        given().accept("application/xml").get("api/things/named/a").then(), 406, "not-acceptable");
  }

  @Test
  void a_body_that_is_too_large_is_named() {
    ValidatableResponse answer = post("{\"name\":\"" + "a".repeat(300_000) + "\",\"count\":1}");

    isProblem(answer, 413, "too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "08006", "40P01", "53300", "57P01"})
  void a_database_that_is_away_is_asked_again_later(String state) {
    ValidatableResponse answer =
        given().queryParam("state", state.isEmpty() ? null : state).get("api/things/away").then();

    isProblem(answer, 503, "unavailable")
        .header("Retry-After", "2")
        .body(not(containsString("secret")));
  }

  @Test
  void a_statement_that_is_wrong_is_our_own_fault() {
    isProblem(given().get("api/things/away?state=42601").then(), 500, "internal");
  }

  @Test
  void a_version_that_the_client_has_is_not_sent_again() {
    given().header("If-None-Match", "\"7\"").get("api/things/version-7").then().statusCode(304);
  }

  @Test
  void a_change_made_from_an_older_version_is_refused() {
    ValidatableResponse answer =
        given().header("If-Match", "\"6\"").put("api/things/version-7").then();

    isProblem(answer, 412, "precondition-failed");
  }

  private static ValidatableResponse post(String body) {
    return given().contentType("application/json").body(body).post("api/things").then();
  }

  private static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static ValidatableResponse isProblem(
      ValidatableResponse answer, int status, String code) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("status", equalTo(status));
  }
}
