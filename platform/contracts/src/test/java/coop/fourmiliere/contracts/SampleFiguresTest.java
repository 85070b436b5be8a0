package coop.fourmiliere.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.Quantity;
import coop.fourmiliere.kernel.UnitPrice;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.kernel.VatRate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples tell one day of one till; services post and count them in their tests, so they must
 * add up.
 */
class SampleFiguresTest {

  private static final String SALE = "sales.sale-completed.v1";
  private static final String REFUND = "sales.sale-refunded.v1";

  static Stream<JsonNode> tickets() {
    return Stream.of(SALE, REFUND).flatMap(type -> ContractFiles.samples(type).values().stream());
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void a_line_is_price_times_quantity_less_discount(JsonNode ticket) {
    for (JsonNode line : ticket.get("lines")) {
      Money gross =
          UnitPrice.of(line.get("unitPriceCents").asLong())
              .times(Quantity.of(line.get("quantityMilli").asLong()));
      Money total = gross.minus(gross.share(line.get("discountBp").asInt()));
      assertEquals(total.cents(), line.get("totalCents").asLong(), line.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void a_ticket_adds_up_and_is_paid(JsonNode ticket) {
    JsonNode totals = ticket.get("totals");
    long total = totals.get("totalCents").asLong();
    assertEquals(total, sum(ticket.get("lines"), "totalCents"));
    assertEquals(
        total,
        sum(totals.get("vat"), "totalCents")
            + totals.get("depositCents").asLong()
            + totals.get("voucherCents").asLong());
    assertEquals(totals.get("toPayCents").asLong(), total + totals.get("roundingCents").asLong());
    assertEquals(totals.get("toPayCents").asLong(), sum(ticket.get("tenders"), "amountCents"));
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void the_vat_of_a_ticket_is_computed_per_rate(JsonNode ticket) {
    for (JsonNode row : ticket.get("totals").get("vat")) {
      Money total = Money.of(row.get("totalCents").asLong());
      Money base = VatRate.of(row.get("rateBp").asInt()).baseOf(total);
      assertEquals(base.cents(), row.get("baseCents").asLong());
      assertEquals(total.minus(base).cents(), row.get("vatCents").asLong());
    }
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void the_reference_is_made_of_the_ticket_id(JsonNode ticket) {
    UUID id = UUID.fromString(ticket.get(ticket.has("refundId") ? "refundId" : "saleId").asText());
    assertEquals(UuidV7.reference(id), ticket.get("reference").asText());
  }

  @Test
  void the_closing_counts_the_tickets_of_its_session() {
    JsonNode closed = ContractFiles.samples("sales.till-closed.v1").get("sample");
    List<JsonNode> sales = inTime(SALE, closed.get("tillSessionId"));
    List<JsonNode> refunds = inTime(REFUND, closed.get("tillSessionId"));
    assertEquals(sales.size(), closed.get("salesCount").asInt());
    assertEquals(refunds.size(), closed.get("refundsCount").asInt());
    assertEquals(total(sales) - total(refunds), closed.get("totalCents").asLong());
    long movements = closed.get("cashMovementsCents").asLong();
    long cash = cash(sales) - cash(refunds);
    assertEquals(
        closed.get("expectedCashCents").asLong(),
        closed.get("floatCents").asLong() + cash + movements);
    assertEquals(closed.get("countedCashCents").asLong(), counted(closed.get("cashCount")));
    assertEquals(
        closed.get("differenceCents").asLong(),
        closed.get("countedCashCents").asLong() - closed.get("expectedCashCents").asLong());
  }

  private static List<JsonNode> inTime(String type, JsonNode session) {
    return ContractFiles.samples(type).values().stream()
        .filter(
            ticket ->
                ticket.get("tillSessionId").equals(session) && !ticket.get("late").asBoolean())
        .toList();
  }

  private static long total(List<JsonNode> tickets) {
    return tickets.stream()
        .mapToLong(ticket -> ticket.get("totals").get("totalCents").asLong())
        .sum();
  }

  private static long cash(List<JsonNode> tickets) {
    return tickets.stream()
        .flatMap(ticket -> StreamSupport.stream(ticket.get("tenders").spliterator(), false))
        .filter(tender -> tender.get("kind").asText().equals("cash"))
        .mapToLong(tender -> tender.get("amountCents").asLong())
        .sum();
  }

  private static long counted(JsonNode count) {
    long sum = 0;
    for (Iterator<String> values = count.fieldNames(); values.hasNext(); ) {
      String value = values.next();
      sum += Long.parseLong(value) * count.get(value).asLong();
    }
    return sum;
  }

  private static long sum(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .mapToLong(row -> row.get(field).asLong())
        .sum();
  }
}
