package coop.fourmiliere.device.scale;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The button of the status page that zeroes a scale. */
@QuarkusTest
class ZeroStory {

  @Inject ScaleMaker scales;

  @AfterEach
  void clear() {
    put(0);
    awaitZero();
  }

  @Test
  void a_scale_with_little_on_it_shows_zero_once_it_is_answered() {
    put(25);

    awaitZero();
  }

  @Test
  void a_scale_that_keeps_its_weight_is_told() {
    put(1234);

    zero("scale-1").statusCode(409).body("code", equalTo("zero-refused"));
  }

  @Test
  void a_scale_without_such_a_command_is_zeroed_by_its_own_key() {
    scales.make(Statuses.of(DeviceKind.SCALE, fact -> {}), streaming());

    zero("device-1").statusCode(409).body("code", equalTo("zero-not-supported"));
  }

  @Test
  void an_unknown_scale_is_told() {
    zero("scale-9").statusCode(404).body("code", equalTo("scale-unknown"));
  }

  @Test
  void only_who_sells_zeroes_a_scale() {
    asked("finance").post("/api/scales/scale-1/zero").then().statusCode(403);
  }

  @Test
  void the_status_page_is_told_which_scales_can_be_zeroed() {
    asked("cashier")
        .get("/api/status")
        .then()
        .body("devices.find { it.device.id == 'scale-1' }.zeroes", equalTo(true))
        .body("devices.find { it.device.id == 'printer-1' }.zeroes", equalTo(false));
  }

  /** A load that was just put there moves, and is refused until it rests. */
  private static void awaitZero() {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> zero("scale-1").statusCode(204));
  }

  private static ValidatableResponse zero(String scale) {
    return asked("cashier").post("/api/scales/" + scale + "/zero").then();
  }

  private static void put(int grams) {
    asked("cashier")
        .contentType(ContentType.JSON)
        .body("{\"grams\": " + grams + "}")
        .post("/api/simulator/scale")
        .then()
        .statusCode(204);
  }

  private static RequestSpecification asked(String role) {
    return given().header("Authorization", "Bearer " + Tokens.of(role));
  }

  private static DeviceSettings.Device streaming() {
    return new SmallRyeConfigBuilder()
        .withMapping(DeviceSettings.class)
        .withDefaultValues(
            Map.of(
                "fourmiliere.devices.scale-1.kind", "scale",
                "fourmiliere.devices.scale-1.protocol", "cas-ecr"))
        .build()
        .getConfigMapping(DeviceSettings.class)
        .devices()
        .get("scale-1");
  }
}
