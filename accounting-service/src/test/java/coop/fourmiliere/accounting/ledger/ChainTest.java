package coop.fourmiliere.accounting.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.accounting.feed.BooksProbe;
import coop.fourmiliere.accounting.feed.Facts;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChainTest {

  @Inject BooksProbe books;

  private long number;
  private String source;

  @BeforeEach
  void receiveGoods() {
    ObjectNode received = Facts.fresh(Facts.RECEIVED, "receiptId");
    Facts.publish(Facts.RECEIVED, received);
    source = received.get("receiptId").asText();
    books.awaitEntry(Facts.id(received, "receiptId"));
    number = books.count("select number from journal_entry where source = '" + source + "'");
    // Another one behind it, so that the first is not the last.
    Facts.awaitReadBehind(books, Facts.RECEIVED, received);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VEN", "CAI", "ACH"})
  void a_journal_that_nobody_touched_is_whole(String journal) {
    long last = books.count("select last_number from journal where code = '" + journal + "'");

    verify(journal)
        .statusCode(200)
        .body("ok", equalTo(true))
        .body("count", equalTo((int) last))
        .body("firstBroken", nullValue());
  }

  @Test
  void numbers_have_no_gap() {
    assertEquals(
        0,
        books.count(
            """
            select count(*) from (
                select journal from journal_entry group by journal
                having max(number) <> count(*) or min(number) <> 1) as gaps"""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set description = 'Réception 2026/9 ' where %s",
        "update journal_entry set date = date - 1 where %s",
        "update journal_entry set recorded_at = recorded_at - interval '1 hour' where %s",
        "update posting set account = '602000' where account = '604000' and entry_id in"
            + " (select id from journal_entry where %s)",
        "update posting set debit_cents = debit_cents * 2, credit_cents = credit_cents * 2"
            + " where entry_id in (select id from journal_entry where %s)",
        "update posting set debit_cents = debit_cents + 1 where debit_cents > 0 and entry_id in"
            + " (select id from journal_entry where %s)",
        "update posting set vat_rate_bp = 600 where entry_id in"
            + " (select id from journal_entry where %s)"
      })
  void an_entry_that_somebody_changed_is_found(String change) {
    books.withoutGuards(
        () -> books.execute(change.formatted("source = '" + source + "'")),
        () -> verify("ACH").body("ok", equalTo(false)).body("firstBroken", equalTo((int) number)));
  }

  @Test
  void an_entry_that_somebody_took_out_is_found() {
    books.withoutGuards(
        () -> {
          books.execute(
              "delete from posting where entry_id in"
                  + " (select id from journal_entry where source = '%s')".formatted(source));
          books.execute("delete from journal_entry where source = '%s'".formatted(source));
        },
        () -> verify("ACH").body("ok", equalTo(false)).body("firstBroken", equalTo((int) number)));
  }

  @Test
  void a_last_entry_that_somebody_took_out_is_found() {
    long last = books.count("select last_number from journal where code = 'ACH'");

    books.withoutGuards(
        () -> {
          books.execute(
              "delete from posting where entry_id in"
                  + " (select id from journal_entry where journal = 'ACH' and number = %d)"
                      .formatted(last));
          books.execute(
              "delete from journal_entry where journal = 'ACH' and number = %d".formatted(last));
        },
        () -> verify("ACH").body("ok", equalTo(false)).body("firstBroken", equalTo((int) last)));
  }

  @Test
  void a_journal_that_does_not_exist_is_not_found() {
    verify("XYZ").statusCode(404).body("code", equalTo("journal-not-found"));
  }

  private static ValidatableResponse verify(String journal) {
    return given()
        .auth()
        .oauth2(Tokens.of("finance"))
        .get("/api/journals/" + journal + "/verify")
        .then();
  }
}
