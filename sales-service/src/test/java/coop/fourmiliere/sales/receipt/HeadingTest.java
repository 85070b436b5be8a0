package coop.fourmiliere.sales.receipt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sells is at the head of each ticket. */
@QuarkusTest
class HeadingTest {

  @Test
  void a_shop_that_says_nothing_has_the_name_of_the_demo() {
    given()
        .auth()
        .oauth2(Tokens.of("cashier"))
        .get("/api/heading")
        .then()
        .statusCode(200)
        .body("name", equalTo("La Fourmilière"))
        .body("address", nullValue())
        .body("enterpriseNumber", nullValue());
  }

  /** 0403.019.261 is a number that is published; its check number is 97 - 4030192 % 97 = 61. */
  @Test
  void a_shop_of_its_own_says_who_and_where_it_is() {
    Heading heading =
        Heading.of(
            " Coopéco ",
            Optional.of("Rue de la Digue 5, 6000 Charleroi"),
            Optional.of("be0403019261"));

    assertEquals(
        new Heading("Coopéco", "Rue de la Digue 5, 6000 Charleroi", "BE 0403.019.261"), heading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  ' | Rue 1 | 0403019261 | FOURMILIERE_TICKET_NAME must be one line",
        "Coop | '' | 0403019261 | FOURMILIERE_TICKET_ADDRESS must be one line",
        "Coop | 'Rue\n1' | 0403019261 | FOURMILIERE_TICKET_ADDRESS must be one line of at most 100 characters: Rue 1",
        "'Coop\u0099' | Rue 1 | 0403019261 | FOURMILIERE_TICKET_NAME must be one line",
        "Coop | Rue 1 | 0403019262 | FOURMILIERE_TICKET_ENTERPRISE_NUMBER: the check number of 0403019262 should be 61",
        "Coop | Rue 1 | 403 | FOURMILIERE_TICKET_ENTERPRISE_NUMBER: an enterprise number has ten digits",
      })
  void what_can_not_be_printed_is_named(String name, String address, String number, String fault) {
    Optional<String> place = Optional.of(address);
    Optional<String> enterprise = Optional.of(number);

    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> Heading.of(name, place, enterprise));

    assertEquals(fault, refused.getMessage().substring(0, fault.length()));
  }
}
