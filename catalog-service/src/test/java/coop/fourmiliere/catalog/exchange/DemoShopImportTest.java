package coop.fourmiliere.catalog.exchange;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.catalog.Catalogue;
import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetReader;
import coop.fourmiliere.catalog.sheet.SheetRow;
import coop.fourmiliere.catalog.sheet.UnreadableSheet;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import coop.fourmiliere.testkit.ShopServers;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class DemoShopImportTest {

  private static final int RECORDS = 3000 + 59 + 400 + 20;

  private final Catalogue catalogue;

  DemoShopImportTest(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @BeforeEach
  void nothingIsStored() {
    catalogue.empty();
  }

  @Test
  void the_whole_export_comes_in_whatever_the_order_of_its_files() {
    Response answer = catalogue.send(Catalogue.demo(), "");
    answer
        .then()
        .statusCode(200)
        .body("created", equalTo(RECORDS))
        .body("updated", equalTo(0))
        .body("unchanged", equalTo(0))
        .body("refused", hasSize(0));
  }

  @Test
  void the_same_export_again_changes_nothing() {
    catalogue.send(Catalogue.demo(), "");
    Response again = catalogue.send(Catalogue.demo(), "");
    again
        .then()
        .body("created", equalTo(0))
        .body("updated", equalTo(0))
        .body("unchanged", equalTo(RECORDS))
        .body("refused", hasSize(0));
  }

  @Test
  void every_article_and_supplier_is_published_as_the_contract_says() {
    catalogue.send(Catalogue.demo(), "").then().statusCode(200);
    Set<String> articles = ids("/api/articles");
    Set<String> suppliers = ids("/api/suppliers");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertEquals(
                  3000, published("catalog.article", "catalog.article-published.v1", articles));
              assertEquals(
                  59, published("catalog.supplier", "catalog.supplier-published.v1", suppliers));
            });
  }

  @Test
  void a_semicolon_file_in_utf_16_and_a_workbook_say_the_same()
      throws IOException, UnreadableSheet {
    catalogue.send(Catalogue.demo(), "");
    Map<String, byte[]> others = new LinkedHashMap<>();
    others.put(
        "articles (product.template).xlsx", workbook(Catalogue.demo("product.template.csv")));
    others.put("res.partner.csv", semicolons(Catalogue.demo("res.partner.csv")));
    others.put("pos.payment.method.csv", Catalogue.demo("pos.payment.method.csv"));
    Response again = catalogue.send(others, "");
    again
        .then()
        .body("unchanged", equalTo(3059))
        .body("created", equalTo(0))
        .body("updated", equalTo(0))
        .body("refused", hasSize(0))
        .body("ignored", equalTo(List.of("pos.payment.method.csv")));
  }

  @Test
  void a_dry_run_tells_the_same_and_does_nothing() {
    Response dry = catalogue.send(Catalogue.demo(), "?dryRun=true");
    dry.then().statusCode(200).body("created", equalTo(RECORDS)).body("refused", hasSize(0));
    Stream.of("articles", "suppliers", "brands", "families")
        .forEach(
            what ->
                given()
                    .auth()
                    .oauth2(Tokens.of("shop"))
                    .get("/api/" + what)
                    .then()
                    .body("total", equalTo(0)));
  }

  @Test
  void of_two_imports_at_once_one_creates_and_the_other_finds_all_there() {
    CompletableFuture<Response> other =
        CompletableFuture.supplyAsync(() -> catalogue.send(Catalogue.demo(), ""));
    Response one = catalogue.send(Catalogue.demo(), "");
    List<Response> both = List.of(one, other.join());
    both.forEach(answer -> answer.then().statusCode(200).body("refused", hasSize(0)));
    assertEquals(RECORDS, both.stream().mapToInt(answer -> answer.path("created")).sum());
    assertEquals(RECORDS, both.stream().mapToInt(answer -> answer.path("unchanged")).sum());
  }

  private static Set<String> ids(String path) {
    int total = given().auth().oauth2(Tokens.of("cashier")).get(path).path("total");
    return Stream.iterate(0, page -> page * 50 < total, page -> page + 1)
        .flatMap(
            page ->
                given()
                    .auth()
                    .oauth2(Tokens.of("cashier"))
                    .get(path + "?page=" + page)
                    .<List<String>>path("items.id")
                    .stream())
        .collect(Collectors.toSet());
  }

  /** How many of these things were published, each event checked against its contract. */
  private static int published(String topic, String type, Set<String> ids) {
    Map<String, ConsumerRecord<String, String>> events =
        EventProbe.readAll(topic).stream()
            .filter(
                event ->
                    ids.contains(event.key()) && type.equals(EventProbe.header(event, "ce_type")))
            .collect(
                Collectors.toMap(
                    ConsumerRecord::key, Function.identity(), (first, second) -> second));
    events.values().forEach(event -> Contracts.check(type, event.value()));
    return events.size();
  }

  private static byte[] semicolons(byte[] csv) {
    return ("\uFEFF" + new String(csv, UTF_8).replace("\",\"", "\";\"")).getBytes(UTF_16LE);
  }

  private static byte[] workbook(byte[] csv) throws IOException, UnreadableSheet {
    Sheet sheet = SheetReader.read("x.csv", csv);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet page = book.newWorksheet("Sheet1");
      row(page, 0, sheet.columns());
      for (SheetRow row : sheet.rows()) {
        row(page, row.number() - 1, row.cells());
      }
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet page, int number, List<String> cells) {
    for (int at = 0; at < cells.size(); at++) {
      page.value(number, at, cells.get(at));
    }
  }
}
