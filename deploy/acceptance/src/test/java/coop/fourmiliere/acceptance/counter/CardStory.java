package coop.fourmiliere.acceptance.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.Records;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Cards at the terminal: each test has a till of its own, and the terminal's book says how often
 * money was asked for. Every ticket is one jar of jam, 4.80.
 */
@ShopStory
class CardStory {

  private static final String JAM = "8713465648046";
  private static final Line ONE_JAM = new Line("A00019", 1000, 480);
  private static final String CARDS = "580100";
  private static final String CASH = "570000";
  private static final Map<String, Object> APPROVES = Map.of("answer", "approve");

  private RunningShop shop;
  private Browser browser;
  private Records records;
  private Devices devices;
  private String tillId;
  private TillScreen till;
  private int asked;
  private long gained;

  @BeforeAll
  void the_shop_runs(RunningShop running, Browser chromium) {
    shop = running;
    browser = chromium;
    records = Records.of(shop);
    devices = new Devices(shop);
  }

  @BeforeEach
  void a_customer_is_about_to_pay(TestInfo test) {
    devices.clear();
    devices.card(APPROVES);
    asked = devices.authorisations();
    gained = devices.gainCents();
    tillId = "carte-" + Integer.toHexString(test.getDisplayName().hashCode());
    till = TillScreen.open(browser, shop, tillId);
    till.signIn(Http.CASHIER);
    till.openTill(Map.of(1000, 5));
    devices.scan(JAM);
    till.awaitBasket(ONE_JAM);
    till.tap("pay");
    // After a break its line comes back by itself; only then the card is asked by the terminal.
    assertThat(till.part("tender-card-part")).isVisible();
  }

  @AfterEach
  void the_pages_own_code_never_failed() {
    devices.card(APPROVES);
    till.close();
    assertEquals(List.of(), till.faults());
  }

  @Test
  void an_approved_card_ends_the_sale_by_itself_and_its_slip_is_on_the_paper() {
    till.tap("tender-card");

    assertEquals(List.of("card 480"), till.numberedReceipt().tenders());
    assertThat(till.part("receipt-slip")).containsText("Carte ############4771");
    assertThat(till.part("print-state")).hasAttribute("data-state", "printed");
    assertTrue(printed().containsAll(List.of("Carte 4,80 €", "ACHAT", "EUR 4,80")));
    assertAsked(1, 480);
    assertSold(CARDS);
  }

  @Test
  void after_a_declined_card_the_customer_pays_cash() {
    devices.card(Map.of("answer", "decline"));
    till.tap("tender-card");
    awaitStage("declined");

    till.tap("tender-cash");
    till.tap("cash-exact");

    assertEquals(List.of("cash 480"), till.numberedReceipt().tenders());
    assertAsked(1, 0);
    assertSold(CASH);
  }

  @Test
  void a_customer_who_changes_her_mind_stops_the_terminal() {
    devices.card(Map.of("answer", "approve", "delayMillis", 3_000));
    till.tap("tender-card");
    awaitStage("pending");
    assertThat(till.part("pay-back")).isDisabled();
    // Before that the gateway takes it back, and the terminal never hears of it.
    Patience.soon().until(() -> devices.authorisations() == asked + 1);

    till.tap("card-abort");

    awaitStage("declined");
    assertAsked(1, 0);
  }

  /** The terminal told of its booking before the line broke: the gateway finds the proof. */
  @Test
  void what_the_terminal_can_prove_after_a_break_ends_the_sale_through_a_reload() {
    devices.card(Map.of("answer", "approve", "delayMillis", 1_000, "cutAfter", 4));
    till.tap("tender-card");
    awaitStage("pending");

    till.reload();

    assertEquals(List.of("card 480"), till.numberedReceipt().tenders());
    assertAsked(1, 480);
    assertSold(CARDS);
  }

  /** The line breaks before the terminal tells, and it goes on alone: a person reads its paper. */
  @Test
  void nobody_pays_twice_when_nobody_knows_and_a_coordinator_decides() {
    devices.card(Map.of("answer", "approve", "cutAfter", 2, "finishes", true));
    till.tap("tender-card");
    awaitStage("unknown");

    till.reload();

    awaitStage("unknown");
    assertThat(till.part("card-again")).hasCount(0);
    assertThat(till.part("tender-cash")).hasCount(0);
    assertThat(till.part("card-call")).isVisible();
    till.choose("menu.sign-out");
    till.signIn(Http.SHOP);
    awaitStage("unknown");
    assertThat(till.part("card-verdict")).containsText(Pattern.compile("4,80.€ demandés le \\d"));
    till.tap("card-paid");
    assertEquals(List.of("card 480"), till.numberedReceipt().tenders());
    assertAsked(1, 480);
    assertSold(CARDS);
  }

  /** Something else came in between: the coordinator gives the card's money back. */
  @Test
  void what_the_terminal_holds_goes_back_by_the_terminal() {
    till.tap("tender-card-part");
    till.type("exact-pad", "300");
    till.tap("exact-take");
    assertThat(till.part("card-taken")).isVisible();
    till.choose("menu.sign-out");
    till.signIn(Http.SHOP);

    till.tap("card-reverse");
    till.tap("card-reverse-confirm");

    till.awaitCents("due", 480);
    till.tap("cash-exact");
    assertEquals(List.of("cash 480"), till.numberedReceipt().tenders());
    assertThat(till.part("receipt-slip").last()).containsText("ANNULATION");
    assertAsked(1, 0);
    assertSold(CASH);
  }

  /** The page is loaded anew while the terminal gives the whole ticket back. */
  @Test
  void a_ticket_that_comes_back_is_booked_once_the_terminal_has_given_the_money_back() {
    till.tap("tender-card");
    till.numberedReceipt();
    till.choose("menu.sign-out");
    till.signIn(Http.SHOP);
    till.choose("menu.tickets");
    till.tap("ticket-refund");
    till.tap("refund-all");
    assertThat(till.part("refund-by-card")).containsText("Le terminal annulera");
    devices.card(Map.of("answer", "approve", "delayMillis", 3_000));

    till.tap("refund-at-terminal");
    awaitStage("pending");
    till.reload();

    assertEquals(List.of("card 480"), till.numberedReceipt().tenders());
    assertThat(till.part("receipt-slip")).containsText("ANNULATION");
    assertAsked(1, 0);
    List<Records.Ticket> tickets = records.tickets(tillId);
    assertEquals(List.of(480L, -480L), tickets.stream().map(Records.Ticket::toPayCents).toList());
    records.awaitEntry(tickets.get(1).id());
    assertEquals(-480L, records.entries(tickets.get(1).id()).get(0).get(CARDS));
  }

  private void awaitStage(String stage) {
    assertThat(till.part("card-panel")).hasAttribute("data-stage", stage);
  }

  /** The terminal was asked for money so often since the customer came, and gained so much. */
  private void assertAsked(int times, long cents) {
    assertEquals(asked + times, devices.authorisations());
    assertEquals(gained + cents, devices.gainCents());
  }

  /** This till sold one ticket, and the money is on that account. */
  private void assertSold(String account) {
    List<Records.Ticket> tickets = records.tickets(tillId);
    assertEquals(List.of(480L), tickets.stream().map(Records.Ticket::toPayCents).toList());
    records.awaitEntry(tickets.get(0).id());
    assertEquals(480L, records.entries(tickets.get(0).id()).get(0).get(account));
  }

  private List<String> printed() {
    List<String> roll = devices.roll();
    int first = 0;
    while (first < roll.size() && !roll.get(first).contains(tillId)) {
      first++;
    }
    return roll.subList(first, roll.size());
  }
}
