package coop.fourmiliere.device;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.FakeComputer;
import coop.fourmiliere.device.setup.CheckedSettings;
import coop.fourmiliere.device.simulator.SimulatedCable;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A volunteer finds out which scale he bought, and writes it into the shop's settings. */
@QuarkusTest
class DetectionStory {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String BEFORE =
      """
      # La passerelle de caisse
      mp.jwt.verify.publickey=MIIB

      # Où est la balance.
      fourmiliere.devices.scale-1.port=
      # Sa langue.
      fourmiliere.devices.scale-1.protocol=toledo-8217
      # fin
      """;

  private final SimulatedScale scale = SimulatedScale.of("epelsa", Duration.ZERO);
  private final SimulatedCable cable = new SimulatedCable(scale);
  private FakeComputer computer;
  private Path settings;
  private String port;

  @BeforeEach
  void plug() throws IOException {
    computer = new FakeComputer(Path.of(config("fourmiliere.serial.root")));
    settings = Files.writeString(Path.of(config("FOURMILIERE_GATEWAY_CONFIG")), BEFORE);
    scale.put(1234, true, System.nanoTime());
    cable.plug();
    computer.converter(
        "1-2",
        "ttyUSB0",
        Map.of("idVendor", "0403", "idProduct", "6001", "serial", "A10L", "manufacturer", "FTDI"));
    computer.leads("ttyUSB0", cable.port().orElseThrow());
    port = computer.dev("ttyUSB0").toString();
  }

  @AfterEach
  void pull() throws Exception {
    shop().post("/api/detection/cancel").then().statusCode(204);
    cable.pull();
    computer.pull("ttyUSB0");
  }

  @Test
  void the_page_is_there_and_the_status_page_leads_to_it() {
    given()
        .get("/detection/")
        .then()
        .statusCode(200)
        .body(containsString("Reconnaître un appareil"));
    given().get("/").then().body(containsString("href=\"detection/\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/settings?deviceId=scale-1"})
  void a_cashier_sees_nothing_of_it(String path) {
    as("cashier").get("/api/detection" + path).then().statusCode(403);
    given().get("/api/detection" + path).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"listening", "asking", "cancel", "settings"})
  void a_cashier_does_nothing_of_it(String deed) {
    as("cashier").body("{}").post("/api/detection/" + deed).then().statusCode(403);
    given().body("{}").post("/api/detection/" + deed).then().statusCode(401);
  }

  @Test
  void the_ports_of_this_computer_are_listed_by_the_names_that_stay() {
    shop()
        .get("/api/detection")
        .then()
        .statusCode(200)
        .body("ports.file", hasItem(port))
        .body("ports.find { it.file == '" + port + "' }.name", equalTo("usb:0403:6001:A10L"))
        .body("ports.find { it.file == '" + port + "' }.what", equalTo("FTDI"))
        .body("ports.find { it.file == '" + port + "' }.heldBy", nullValue());
  }

  @Test
  void a_scale_is_found_and_written_so_that_the_gateway_starts_with_it() throws IOException {
    JsonPath found = find();
    assertEquals("epelsa", found.getString("search.findings[0].protocol"));
    assertEquals(1234, found.getInt("search.findings[0].grams"));
    assertTrue(found.getList("search.targets.deviceId").contains("scale-1"));

    JsonPath shown = preview("scale-1");
    Response written = write("scale-1", shown.getString("version"));

    written.then().statusCode(200);
    assertEquals(
        BEFORE
            .replace("scale-1.port=", "scale-1.port=usb:0403:6001:A10L")
            .replace("=toledo-8217", "=epelsa"),
        Files.readString(settings));
    assertEquals(List.of(), CheckedSettings.faults(settings));
    assertEquals(
        List.of(
            "fourmiliere.devices.scale-1.port=",
            "fourmiliere.devices.scale-1.protocol=toledo-8217"),
        shown.getList("lines.before"));
    assertEquals(BEFORE, Files.readString(Path.of(written.jsonPath().getString("backup"))));
  }

  @Test
  void the_interval_on_the_plate_of_a_scale_is_written_with_it() throws IOException {
    find();
    String version =
        shop()
            .get("/api/detection/settings?protocol=epelsa&deviceId=scale-1&intervalGrams=5")
            .then()
            .statusCode(200)
            .extract()
            .path("version");

    shop()
        .body(
            """
            {"deviceId": "scale-1", "protocol": "epelsa", "intervalGrams": 5, "version": "%s"}
            """
                .formatted(version))
        .post("/api/detection/settings")
        .then()
        .statusCode(200);

    assertEquals(
        BEFORE
            .replace("scale-1.port=", "scale-1.port=usb:0403:6001:A10L")
            .replace("=toledo-8217", "=epelsa\nfourmiliere.devices.scale-1.interval-grams=5"),
        Files.readString(settings));
    assertEquals(List.of(), CheckedSettings.faults(settings));
    shop()
        .get("/api/detection")
        .then()
        .body("search.targets.find { it.deviceId == 'scale-1' }.intervalGrams", equalTo(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "1001"})
  void an_interval_that_no_scale_has_is_refused(String grams) {
    String query = "?protocol=epelsa&deviceId=scale-1&intervalGrams=";

    Response shown = shop().get("/api/detection/settings" + query + grams);

    shown.then().statusCode(400).body("code", equalTo("invalid"));
  }

  @Test
  void a_scale_is_written_as_one_more() throws IOException {
    find();

    write("scale-2", preview("scale-2").getString("version")).then().statusCode(200);

    assertEquals(
        BEFORE
            + "fourmiliere.devices.scale-2.kind=scale\n"
            + "fourmiliere.devices.scale-2.port=usb:0403:6001:A10L\n"
            + "fourmiliere.devices.scale-2.protocol=epelsa\n",
        Files.readString(settings));
    assertEquals(List.of(), CheckedSettings.faults(settings));
  }

  @Test
  void a_file_that_somebody_changed_meanwhile_is_not_written() throws IOException {
    find();
    String version = preview("scale-1").getString("version");
    Files.writeString(settings, BEFORE + "# autre main\n");

    write("scale-1", version).then().statusCode(409).body("code", equalTo("settings-changed"));

    assertEquals(BEFORE + "# autre main\n", Files.readString(settings));
  }

  @Test
  void a_file_in_other_letters_is_told_until_somebody_mends_it() throws IOException {
    find();
    String version = preview("scale-1").getString("version");
    Files.write(settings, new byte[] {'#', (byte) 0xE9, '\n'});

    Response shown = shop().get("/api/detection/settings?protocol=epelsa&deviceId=scale-1");

    shown
        .then()
        .statusCode(409)
        .body("code", equalTo("settings-unreadable"))
        .body("detail", containsString("ce fichier n’est pas en UTF-8"));
    write("scale-1", version).then().statusCode(409).body("code", equalTo("settings-unreadable"));
    shop()
        .get("/api/detection")
        .then()
        .statusCode(200)
        .body("search.phase", equalTo("found"))
        .body("search.targets", empty());
    Files.writeString(settings, BEFORE);
    preview("scale-1");
  }

  @Test
  void lines_with_which_the_gateway_would_not_start_are_not_written() throws IOException {
    String wrong = BEFORE + "fourmiliere.devices.scanner-1.port=usb:0403:6001:A10L\n";
    Files.writeString(settings, wrong);
    find();

    write("scale-1", preview("scale-1").getString("version"))
        .then()
        .statusCode(409)
        .body("code", equalTo("settings-wrong"))
        .body("detail", containsString("le port que"));

    assertEquals(wrong, Files.readString(settings));
  }

  @Test
  void a_port_that_the_till_uses_is_refused() throws Exception {
    String used =
        shop().get("/api/devices").jsonPath().getString("items.find { it.id == 'scale-1' }.port");
    computer.converter("1-9", "ttyUSB9", Map.of("idVendor", "1a86", "idProduct", "7523"));
    computer.leads("ttyUSB9", used);

    Response refused = listen(computer.dev("ttyUSB9").toString());

    computer.pull("ttyUSB9");
    refused.then().statusCode(409).body("code", equalTo("port-in-use"));
    refused.then().body("detail", equalTo("scale-1 uses it."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "listening | {\"port\": \"/dev/none\", \"belief\": \"scale\"} | 404 | port-unknown",
        "listening | {\"port\": \"/dev/none\", \"belief\": \"horse\"} | 400 | malformed-body",
        "listening | {\"port\": \"/dev/none\"} | 400 | invalid",
        "listening | {\"port\": \"/dev/none\", \"belief\": \"scale\", \"baud\": 1} | 400 | malformed-body",
        "asking | {} | 400 | invalid",
        "asking | {\"port\": \"/dev/none\"} | 404 | port-unknown",
        "settings | {\"deviceId\": \"scale-1\", \"version\": \"1\"} | 409 | nothing-found",
        "settings | {\"deviceId\": \"scale-1\", \"version\": \"1\", \"intervalGrams\": 0} | 400 | invalid",
        "settings | {\"deviceId\": \"scale-1\", \"version\": \"1\", \"intervalGrams\": 1001} | 400 | invalid",
        "settings | {\"deviceId\": \"a b\", \"version\": \"1\"} | 400 | invalid",
      })
  void what_makes_no_sense_is_refused(String deed, String body, int status, String code) {
    shop()
        .body(body)
        .post("/api/detection/" + deed)
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }

  @Test
  void nothing_is_asked_that_was_not_listened_to() {
    shop()
        .body("{\"port\": \"%s\"}".formatted(port))
        .post("/api/detection/asking")
        .then()
        .statusCode(409)
        .body("code", equalTo("listen-first"));
  }

  @Test
  void there_is_one_search_at_a_time() throws Exception {
    cable.pull();
    SimulatedCable silent = new SimulatedCable(SimulatedScale.of("nci", Duration.ZERO));
    silent.plug();
    computer.leads("ttyUSB0", silent.port().orElseThrow());
    listen(port).then().statusCode(200).body("search.phase", equalTo("listening"));

    Response refused = listen(port);

    silent.pull();
    refused.then().statusCode(409).body("code", equalTo("detection-running"));
  }

  private JsonPath find() {
    listen(port).then().statusCode(200);
    await()
        .atMost(SOON)
        .until(
            () ->
                shop().get("/api/detection").jsonPath().getString("search.phase").equals("found"));
    return shop().get("/api/detection").jsonPath();
  }

  private static Response listen(String file) {
    return shop()
        .body("{\"port\": \"%s\", \"belief\": \"scale\"}".formatted(file))
        .post("/api/detection/listening");
  }

  private static JsonPath preview(String deviceId) {
    return shop()
        .get("/api/detection/settings?protocol=epelsa&deviceId=" + deviceId)
        .then()
        .statusCode(200)
        .body("writable", equalTo(true))
        .extract()
        .jsonPath();
  }

  private static Response write(String deviceId, String version) {
    return shop()
        .body(
            "{\"deviceId\": \"%s\", \"protocol\": \"epelsa\", \"version\": \"%s\"}"
                .formatted(deviceId, version))
        .post("/api/detection/settings");
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  private static RequestSpecification shop() {
    return as("shop");
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
  }
}
