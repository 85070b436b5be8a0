package coop.fourmiliere.acceptance.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.Records;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import coop.fourmiliere.acceptance.shop.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A short day at the counter: two sales, a refund, and a drawer that is ten cents short. All
 * figures were worked out by hand from the prices of the demo shop.
 */
@ShopStory
class CounterDayStory {

  private static final String TILL = "comptoir-1";

  /** 3 × 20 + 5 × 10 + 10 × 0.50 = 115.00. */
  private static final Map<Integer, Integer> FLOAT =
      new TreeMap<>(Map.of(2000, 3, 1000, 5, 50, 10));

  /** 6 × 20 + 1 × 10 + 1 × 1 = 131.00, where 115.00 + 18.40 - 2.30 = 131.10 is expected. */
  private static final Map<Integer, Integer> DRAWER =
      new TreeMap<>(Map.of(2000, 6, 1000, 1, 100, 1));

  private RunningShop shop;
  private Records records;
  private TillScreen till;
  private Devices devices;

  private Paper cashPaper;
  private long change;
  private Paper cardPaper;
  private Paper refundPaper;
  private long paidOut;
  private long difference;
  private List<Records.Ticket> tickets;
  private List<String> faults;

  @BeforeAll
  void a_day_is_worked(RunningShop running, Browser browser) {
    shop = running;
    records = Records.of(shop);
    devices = new Devices(shop);
    devices.clear();
    try (TillScreen screen = TillScreen.open(browser, shop, TILL)) {
      till = screen;
      till.signIn(Http.CASHIER);
      till.openTill(FLOAT);
      sellForCash();
      sellByCard();
      takeBackOneTin();
      close();
      faults = till.faults();
    }
    tickets = records.tickets(TILL);
    tickets.forEach(ticket -> records.awaitEntry(ticket.id()));
    tickets.forEach(ticket -> records.awaitMoves(ticket.id()));
  }

  /** 3 × 2.30, 5.90, 1.234 kg × 2.45 = 3.02, 2.30 and its deposit of 0.30: 18.42, in cash 18.40. */
  private void sellForCash() {
    devices.scan("8432235985234");
    till.awaitBasket(new Line("A00001", 1000, 230));
    till.lineOf("A00001").tap();
    till.tap("line-more");
    till.tap("line-more");
    till.tap("line-apply");
    devices.scan("5413622446432");
    till.awaitBasket(new Line("A00001", 3000, 690), new Line("A00002", 1000, 590));
    devices.put(1234);
    devices.scan("2100004000001");
    till.takeWeight();
    devices.clear();
    devices.scan("5414599568233");
    till.awaitBasket(
        new Line("A00001", 3000, 690),
        new Line("A00002", 1000, 590),
        new Line("A00004", 1234, 302),
        new Line("A00034", 1000, 230));
    till.awaitCents("total", 1842);
    till.tap("pay");
    till.awaitCents("cash-due", 1840);
    till.takeNote(2000);
    till.awaitCents("change", 160);
    change = till.number("change", "data-cents");
    cashPaper = till.numberedReceipt();
    till.tap("next-customer");
  }

  /** 16.05, 8.60 and its deposit of 0.10, and 0.452 kg × 3.65 = 1.65: 26.40, by card. */
  private void sellByCard() {
    devices.scan("3107104832388");
    devices.scan("7619321765418");
    till.awaitBasket(new Line("A00007", 1000, 1605), new Line("A00005", 1000, 860));
    till.page().locator("[data-testid=family][data-family$='Fruits et légumes']").tap();
    till.page().locator("[data-testid=article][data-code=A00794]").tap();
    devices.put(452);
    till.takeWeight();
    devices.clear();
    till.awaitCents("total", 2640);
    till.tap("pay");
    till.tap("tender-card");
    cardPaper = till.numberedReceipt();
    till.tap("next-customer");
  }

  private void takeBackOneTin() {
    String sale = records.tickets(TILL).get(0).id().toString();
    till.choose("menu.tickets");
    till.page()
        .locator("[data-testid=ticket][data-id='" + sale + "']")
        .getByTestId("ticket-refund")
        .tap();
    till.page()
        .locator("[data-testid=refund-line][data-line='1']")
        .getByTestId("refund-pick")
        .tap();
    till.tap("refund-less");
    till.tap("refund-less");
    till.awaitCents("refund-amount", 230);
    till.tap("refund-pay");
    till.awaitCents("paid-out", 230);
    paidOut = till.number("paid-out", "data-cents");
    refundPaper = till.numberedReceipt();
    till.tap("next-customer");
  }

  private void close() {
    till.choose("menu.close");
    till.count(DRAWER);
    till.tap("close-till");
    assertThat(till.part("closed")).isVisible();
    difference = till.number("closed-difference", "data-cents");
  }

  @Test
  void the_cash_receipt_shows_rounding_tenders_and_vat() {
    assertEquals(
        new Paper(
            1L,
            1842,
            -2L,
            List.of(690L, 590L, 302L, 230L, 30L),
            List.of("cash 2000"),
            Map.of("600", "1153 + 69 = 1222", "2100", "488 + 102 = 590")),
        cashPaper);
    assertEquals(160, change);
  }

  @Test
  void the_card_receipt_takes_the_exact_amount() {
    assertEquals(
        new Paper(
            2L,
            2640,
            null,
            List.of(1605L, 860L, 10L, 165L),
            List.of("card 2640"),
            Map.of("600", "1670 + 100 = 1770", "2100", "711 + 149 = 860")),
        cardPaper);
  }

  @Test
  void one_of_three_tins_is_paid_back() {
    assertEquals(
        new Paper(
            3L, 230, null, List.of(230L), List.of("cash 230"), Map.of("600", "217 + 13 = 230")),
        refundPaper);
    assertEquals(230, paidOut);
  }

  @Test
  void the_drawer_is_found_ten_cents_short() {
    assertEquals(-10, difference);
  }

  @Test
  void the_pages_own_code_never_failed() {
    assertEquals(List.of(), faults);
  }

  @Test
  void the_tickets_are_numbered_and_chained_without_a_gap() {
    JsonNode chain = shop.http().as(Http.ADMIN).get("/sales/api/tills/" + TILL + "/verify").ok();
    assertEquals(
        List.of("1 sale 1842 1840", "2 sale 2640 2640", "3 refund -230 -230"),
        tickets.stream()
            .map(t -> t.number() + " " + t.kind() + " " + t.totalCents() + " " + t.toPayCents())
            .toList());
    assertTrue(chain.path("ok").asBoolean(), chain::toString);
    assertEquals(3, chain.path("count").asLong());
  }

  @Test
  void the_stock_moved_by_what_left_and_what_came_back() {
    assertEquals(
        List.of(
            Map.of("A00001", -3000L, "A00002", -1000L, "A00004", -1234L, "A00034", -1000L),
            Map.of("A00007", -1000L, "A00005", -1000L, "A00794", -452L),
            Map.of("A00001", 1000L)),
        tickets.stream().map(ticket -> records.moves(ticket.id())).toList());
  }

  @Test
  void what_is_on_hand_is_what_moved() {
    Map<String, Long> onHand = new TreeMap<>();
    for (String code :
        List.of("A00001", "A00002", "A00004", "A00005", "A00007", "A00034", "A00794")) {
      onHand.put(code, records.onHand(code));
    }
    assertEquals(
        Map.of(
            "A00001", -2000L,
            "A00002", -1000L,
            "A00004", -1234L,
            "A00005", -1000L,
            "A00007", -1000L,
            "A00034", -1000L,
            "A00794", -452L),
        onHand);
  }

  @Test
  void each_ticket_has_one_entry_and_it_is_exact() {
    assertEquals(
        List.of(
            List.of(
                Map.of(
                    "570000", 1840L,
                    "643000", 2L,
                    "700060", -1153L,
                    "700210", -488L,
                    "451054", -171L,
                    "488000", -30L)),
            List.of(
                Map.of(
                    "580100", 2640L,
                    "700060", -1670L,
                    "700210", -711L,
                    "451054", -249L,
                    "488000", -10L)),
            List.of(Map.of("700060", 217L, "451054", 13L, "570000", -230L))),
        tickets.stream().map(ticket -> records.entries(ticket.id())).toList());
  }

  @Test
  void the_trial_balance_of_the_till_is_exact() {
    Http books = shop.http().as(Http.ADMIN);
    String question = "/accounting/api/trial-balance?tillId=" + TILL;
    Patience.soon()
        .until(() -> books.get(question).ok().path("lines").toString().contains("643100"));

    JsonNode balance = books.get(question).ok();

    Map<String, String> lines = new TreeMap<>();
    balance
        .path("lines")
        .forEach(
            line ->
                lines.put(
                    line.path("account").asText(),
                    line.path("debitCents") + " / " + line.path("creditCents")));
    assertEquals(
        Map.of(
            "451054", "13 / 420",
            "488000", "0 / 40",
            "570000", "1840 / 240",
            "580100", "2640 / 0",
            "643000", "2 / 0",
            "643100", "10 / 0",
            "700060", "217 / 2823",
            "700210", "0 / 1199"),
        lines);
    assertEquals(4722, balance.path("debitCents").asLong());
    assertEquals(4722, balance.path("creditCents").asLong());
  }

  @Test
  void the_trace_of_a_sale_leads_into_stock_and_books() {
    UUID sale = tickets.get(0).id();
    List<String[]> sent =
        shop.database(Target.SALES)
            .rows(
                """
                select event_id::text, split_part(traceparent, '-', 2) from outbox
                where key = ? and type = 'sales.sale-completed.v1'""",
                row -> new String[] {row.getString(1), row.getString(2)},
                sale);
    assertEquals(1, sent.size());
    String trace = sent.get(0)[1];
    assertTrue(trace.matches("[0-9a-f]{32}"), trace);
    for (Target reader : List.of(Target.INVENTORY, Target.ACCOUNTING)) {
      assertEquals(
          List.of(trace),
          shop.database(reader)
              .rows(
                  "select trace_id from inbox where event_id = ?",
                  row -> row.getString(1),
                  UUID.fromString(sent.get(0)[0])),
          reader.child());
    }
  }
}
