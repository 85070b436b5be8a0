package coop.fourmiliere.accounting.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.accounting.feed.BooksProbe;
import coop.fourmiliere.accounting.feed.Facts;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntriesCsvTest {

  @Inject BooksProbe books;

  @Test
  void entries_come_as_one_line_per_posting() {
    ObjectNode empties = sale("2024-07-01");
    empties.putArray("lines").addObject().put("kind", "deposit").put("totalCents", 123_456_789);
    empties.putArray("tenders").addObject().put("kind", "card").put("amountCents", 123_456_789);
    empties.withObject("/totals").put("roundingCents", 0).putArray("vat");
    publish(Facts.SOLD, empties, "saleId");
    ObjectNode received = Facts.fresh(Facts.RECEIVED, "receiptId");
    received.put("receivedOn", "2024-07-02").put("supplierName", "La \"Ferme\", et fils");
    publish(Facts.RECEIVED, received, "receiptId");
    long ticket = number(empties.get("saleId").asText());
    long receipt = number(received.get("receiptId").asText());

    byte[] file = export("2024-07-01", "2024-07-02");

    String session = "01a20c8a-74dc-7339-8a5c-1f00bc5e3d8f";
    assertEquals(
        """
        \uFEFFdate,journal,number,account,accountName,description,debit,credit,vatRate,sourceType,\
        source,tillId,tillSessionId
        2024-07-01,VEN,%1$d,580100,Cartes à encaisser,Ticket till-1 n° 1 (0336GHWS),1234567.89,0.00,,\
        sale,%2$s,till-1,%3$s
        2024-07-01,VEN,%1$d,488000,Cautionnements reçus en numéraire (vidanges),\
        Ticket till-1 n° 1 (0336GHWS),0.00,1234567.89,,sale,%2$s,till-1,%3$s
        2024-07-02,ACH,%4$d,604000,Achats de marchandises,\
        "Réception 2024/1 La ""Ferme"", et fils",85.00,0.00,,goods-receipt,%5$s,,
        2024-07-02,ACH,%4$d,444000,Factures à recevoir,\
        "Réception 2024/1 La ""Ferme"", et fils",0.00,85.00,,goods-receipt,%5$s,,
        """
            .formatted(
                ticket,
                empties.get("saleId").asText(),
                session,
                receipt,
                received.get("receiptId").asText())
            .replace("\n", "\r\n"),
        new String(file, StandardCharsets.UTF_8));
  }

  @Test
  void the_same_selection_gives_the_same_bytes() {
    publish(Facts.SOLD, sale("2024-08-01"), "saleId");
    publish(Facts.SOLD, sale("2024-08-01"), "saleId");

    assertArrayEquals(export("2024-08-01", "2024-08-01"), export("2024-08-01", "2024-08-01"));
  }

  @Test
  void more_entries_than_are_read_at_once_come_all_and_in_order() {
    List<ObjectNode> sales = Stream.generate(() -> sale("2024-09-01")).limit(1100).toList();
    Facts.publishAll(Facts.SOLD, sales);
    sales.forEach(sale -> books.awaitEntry(Facts.id(sale, "saleId")));

    String file = new String(export("2024-09-01", "2024-09-01"), StandardCharsets.UTF_8);

    assertEquals(1 + 1100 * 8, file.lines().count());
    assertEquals(1100, file.lines().filter(line -> line.contains(",570000,")).count());
    assertEquals(numbers(file).stream().sorted().toList(), numbers(file));
  }

  @Test
  void text_that_looks_like_a_formula_is_disarmed() {
    ObjectNode sale = sale("2024-10-01").put("tillId", "-till");
    publish(Facts.SOLD, sale, "saleId");

    String file = new String(export("2024-10-01", "2024-10-01"), StandardCharsets.UTF_8);

    assertEquals(8, file.lines().filter(line -> line.contains(",'-till,")).count());
  }

  /** The third column. */
  private static List<Long> numbers(String file) {
    Pattern number = Pattern.compile("^2024-09-01,VEN,(\\d+),", Pattern.MULTILINE);
    return number.matcher(file).results().map(row -> Long.valueOf(row.group(1))).toList();
  }

  private static ObjectNode sale(String day) {
    return Facts.sale().put("businessDate", day);
  }

  private void publish(String type, ObjectNode fact, String idField) {
    Facts.publish(type, fact);
    books.awaitEntry(Facts.id(fact, idField));
  }

  private long number(String source) {
    return books.count("select number from journal_entry where source = '" + source + "'");
  }

  private static byte[] export(String from, String to) {
    return given()
        .auth()
        .oauth2(Tokens.of("finance"))
        .get("/api/entries.csv?from=%s&to=%s".formatted(from, to))
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .header("Content-Disposition", containsString("entries.csv"))
        .extract()
        .asByteArray();
  }
}
