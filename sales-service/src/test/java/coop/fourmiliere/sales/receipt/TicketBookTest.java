package coop.fourmiliere.sales.receipt;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.sales.Till;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TicketBookTest {

  private static final String ONE_BEER =
      """
      {"totalCents": 175, "roundingCents": 0, "toPayCents": 175,
       "vat": [{"rateBp": 2100, "totalCents": 175, "baseCents": 145, "vatCents": 30}]}
      """;

  @Inject AgroalDataSource dataSource;

  private Till till;
  private UUID first;
  private UUID second;

  @BeforeEach
  void sell() {
    till = Till.open();
    first = till.sold(till.beers());
    second = till.sold(till.apples());
  }

  @Test
  void the_chain_of_an_honest_till_is_whole() {
    till.refund(till.refundOf(first, "[{\"lineNo\": 1, \"quantityMilli\": 1000}]", 175, ONE_BEER))
        .then()
        .statusCode(201);

    verify().body("ok", is(true)).body("count", is(3)).body("firstBroken", nullValue());
  }

  @Test
  void the_hash_is_that_of_the_previous_hash_and_the_answer_without_it() {
    String before = Till.read(sale(first)).get("hash").asText();
    String answer = sale(second);
    String body = answer.replaceFirst("\"hash\":\"[0-9a-f]+\",", "");

    byte[] hash = HashChain.next(HexFormat.of().parseHex(before), body);

    assertEquals(Till.read(answer).get("hash").asText(), HashChain.hex(hash));
  }

  @Test
  void a_changed_ticket_breaks_the_chain() throws SQLException {
    tamper("update ticket set body = replace(body, '195', '095') where id = '%s'", first);

    verify().body("ok", is(false)).body("firstBroken", is(1));
  }

  @Test
  void a_changed_sum_breaks_the_chain_even_beside_an_honest_body() throws SQLException {
    tamper(
        """
        update ticket set total_cents = 300, to_pay_cents = 300, vat_totals = '{300}',
          tender_amounts = '{300}' where id = '%s'""",
        second);

    verify().body("ok", is(false)).body("firstBroken", is(2));
  }

  @Test
  void a_ticket_lost_at_the_end_breaks_the_chain() throws SQLException {
    tamper("delete from discrepancy where ticket_id = '%s'", second);
    tamper("delete from ticket_line where ticket_id = '%s'", second);
    tamper("delete from ticket where id = '%s'", second);

    verify().body("ok", is(false)).body("firstBroken", is(2));
  }

  @Test
  void an_unknown_till_is_not_found() {
    Till.as("admin")
        .get("/api/tills/nowhere/verify")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ticket set body = '{}' where id = '%s'",
        "delete from ticket where id = '%s'",
        "update ticket_line set total_cents = 0 where ticket_id = '%s'",
        "delete from ticket_line where ticket_id = '%s'",
      })
  void the_database_refuses_to_change_a_ticket(String sql) {
    refused("23001", sql.formatted(first));
  }

  @Test
  void the_database_refuses_a_gap_in_the_numbers() {
    refused("23503", copy("receipt_number + 2", "to_pay_cents"));
  }

  @Test
  void the_database_refuses_a_number_given_twice() {
    refused("23505", copy("receipt_number", "to_pay_cents"));
  }

  @Test
  void the_database_refuses_payments_that_do_not_settle() {
    refused("23514", copy("receipt_number + 1", "to_pay_cents + 1"));
  }

  @Test
  void the_database_refuses_to_take_back_more_than_was_sold() {
    refused(
        "23514",
        """
        insert into ticket_line (ticket_id, sale_id, line_no, article_id, kind, quantity_milli,
          vat_rate_bp, total_cents)
        select '%s', ticket_id, 2, article_id, kind, -3001, vat_rate_bp, -30
        from ticket_line where ticket_id = '%s' and line_no = 2"""
            .formatted(second, first));
  }

  @Test
  void the_database_refuses_a_second_open_session() {
    refused(
        "23505",
        """
        insert into till_session (id, till_id, business_date, opened_at, opened_by, float_cents, version)
        select gen_random_uuid(), till_id, business_date, opened_at, opened_by, 0, 1
        from till_session where id = '%s'"""
            .formatted(till.session));
  }

  @Test
  void the_database_refuses_another_count_after_closing() {
    till.close(3).then().statusCode(200);

    refused(
        "23001",
        "update till_session set counted_cash_cents = 0 where id = '%s'".formatted(till.session));
  }

  private String copy(String number, String toPay) {
    return """
        insert into ticket (id, kind, sale_id, till_id, session_id, receipt_number, reference,
          completed_at, received_at, late, sold_by, sold_by_sent, sent_by, total_cents,
          rounding_cents, to_pay_cents, deposit_cents, voucher_cents, vat_rates, vat_totals,
          vat_bases, tender_kinds, tender_amounts, hash, body)
        select '%s', kind, sale_id, till_id, session_id, %s, reference, completed_at, received_at, late,
          sold_by, sold_by_sent, sent_by, total_cents, rounding_cents, %s, deposit_cents,
          voucher_cents, vat_rates, vat_totals, vat_bases, tender_kinds, tender_amounts, hash, body
        from ticket where id = '%s'"""
        .formatted(UuidV7.next(), number, toPay, second);
  }

  private void refused(String state, String sql) {
    SQLException refusal = assertThrows(SQLException.class, () -> execute(sql));
    assertEquals(state, refusal.getSQLState(), refusal.getMessage());
  }

  /** What only the owner of the database can do: switch the guards off. */
  private void tamper(String sql, UUID id) throws SQLException {
    execute(
        "set session_replication_role = replica; "
            + sql.formatted(id)
            + "; set session_replication_role = default");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private ValidatableResponse verify() {
    return Till.as("finance").get("/api/tills/" + till.id + "/verify").then().statusCode(200);
  }

  private String sale(UUID id) {
    return Till.put(id, id.equals(first) ? till.beers() : till.apples()).asString();
  }
}
