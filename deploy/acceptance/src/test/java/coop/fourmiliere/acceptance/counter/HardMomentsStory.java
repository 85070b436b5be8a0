package coop.fourmiliere.acceptance.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.KeptDown;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.Records;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import coop.fourmiliere.acceptance.shop.Target;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * The moments in which sales get lost: each test has a till of its own, and looks at the basket
 * first and at sales, stock and books last. All figures were worked out by hand.
 */
@ShopStory
class HardMomentsStory {

  private static final String FLOUR = "5413275236824";
  private static final String BEANS = "4014756612505";
  private static final String JAM = "8713465648046";
  private static final String POTATOES = "2100052000008";

  private static final Line ONE_FLOUR = new Line("A00014", 1000, 185);
  private static final Line ONE_BEANS = new Line("A00017", 1000, 250);
  private static final Line ONE_JAM = new Line("A00019", 1000, 480);

  private RunningShop shop;
  private Browser browser;
  private Records records;
  private Devices devices;
  private String tillId;
  private TillScreen till;

  @BeforeAll
  void the_shop_runs(RunningShop running, Browser chromium) {
    shop = running;
    browser = chromium;
    records = Records.of(shop);
    devices = new Devices(shop);
  }

  @BeforeEach
  void a_cashier_is_at_the_till(TestInfo test) {
    devices.clear();
    tillId = "moment-" + Integer.toHexString(test.getDisplayName().hashCode());
    till = TillScreen.open(browser, shop, tillId);
    till.signIn(Http.CASHIER);
    till.openTill(Map.of(1000, 5));
  }

  @AfterEach
  void the_pages_own_code_never_failed() {
    till.close();
    assertEquals(List.of(), till.faults());
  }

  /** 1.85 + 2.50 = 4.35; the jam of 4.80 is for the next ticket. */
  @Test
  void a_scan_during_payment_waits_and_loses_nothing() {
    scanFlourAndBeans();
    till.tap("pay");

    devices.scan(JAM);

    assertThat(till.part("held-scans")).containsText("Confiture abricot");
    till.awaitCents("due", 435);
    till.tap("cash-exact");
    assertEquals(List.of(185L, 250L), till.numberedReceipt().lines());
    till.tap("held-add");
    till.awaitBasket(ONE_JAM);
    assertThat(till.part("held-scans")).isHidden();
    assertBooked(
        new Booked(
            435,
            435,
            Map.of("A00014", -1000L, "A00017", -1000L),
            Map.of("570000", 435L, "700060", -410L, "451054", -25L)));
  }

  /** 1.234 kg × 2.25 = 2.78 (2.7765); in cash 2.80. */
  @Test
  void an_unstable_weight_is_never_sold() {
    devices.putRestlessly(1234);
    devices.scan(POTATOES);

    till.awaitWeight("moving");

    assertThat(till.part("weigh-take")).isDisabled();
    assertThat(till.part("weight")).not().containsText("1,234");
    devices.put(1234);
    till.takeWeight();
    till.awaitBasket(new Line("A00052", 1234, 278));
    till.tap("pay");
    till.tap("cash-exact");
    assertEquals(2L, till.numberedReceipt().roundingCents());
    assertBooked(
        new Booked(
            278,
            280,
            Map.of("A00052", -1234L),
            Map.of("570000", 280L, "743000", -2L, "700060", -262L, "451054", -16L)));
  }

  /** One weighing is one line: what stays on the scale can't be sold again. */
  @Test
  void a_weight_is_sold_only_once() {
    devices.put(500);
    devices.scan(POTATOES);
    till.takeWeight();

    devices.scan(POTATOES);

    till.awaitWeight("taken");
    assertThat(till.part("weigh-take")).isDisabled();
    devices.put(300);
    till.takeWeight();
    till.awaitBasket(new Line("A00052", 500, 113), new Line("A00052", 300, 68));
  }

  /** 4.35, of which 3.00 by card before the reload and 1.35 in cash after it. */
  @Test
  void a_reload_in_the_middle_of_payment_brings_everything_back() {
    scanFlourAndBeans();
    till.tap("pay");
    till.tap("tender-card-part");
    till.type("exact-pad", "300");
    till.tap("exact-take");
    till.awaitCents("due", 135);

    till.reload();

    till.awaitCents("due", 135);
    assertThat(till.part("card-taken")).hasCount(1);
    till.tap("cash-exact");
    assertEquals(List.of("card 300", "cash 135"), till.numberedReceipt().tenders());
    assertBooked(
        new Booked(
            435,
            435,
            Map.of("A00014", -1000L, "A00017", -1000L),
            Map.of("580100", 300L, "570000", 135L, "700060", -410L, "451054", -25L)));
  }

  /** Two tickets of 4.35 and 4.80 are made while nobody answers; a third stays in hand. */
  @Test
  void while_the_server_is_away_the_till_sells_on() {
    scanFlourAndBeans();
    till.tap("pay");
    try (KeptDown away = shop.keepDown(Target.SALES)) {
      till.tap("cash-exact");
      till.awaitUnsent(1);
      assertNull(Paper.read(till.page()).number());
      till.tap("next-customer");
      devices.scan(JAM);
      till.awaitBasket(ONE_JAM);
      till.tap("pay");
      till.tap("cash-exact");
      till.awaitUnsent(2);
      till.tap("next-customer");
      devices.scan(FLOUR);
      till.awaitBasket(ONE_FLOUR);
      assertThat(till.part("away")).isVisible();
      away.release();
    }

    Patience.later().until(() -> till.number("unsent", "data-count") == 0);

    till.awaitBasket(ONE_FLOUR);
    assertBooked(
        new Booked(
            435,
            435,
            Map.of("A00014", -1000L, "A00017", -1000L),
            Map.of("570000", 435L, "700060", -410L, "451054", -25L)),
        new Booked(
            480,
            480,
            Map.of("A00019", -1000L),
            Map.of("570000", 480L, "700060", -453L, "451054", -27L)));
  }

  /**
   * The next volunteer was here this week: the till knows her, and the server asks when it is back.
   */
  @Test
  void the_shift_changes_while_the_server_is_away() {
    devices.scan(JAM);
    till.awaitBasket(ONE_JAM);
    till.tap("pay");
    try (KeptDown away = shop.keepDown(Target.SALES)) {
      till.tap("cash-exact");
      till.awaitUnsent(1);
      till.tap("next-customer");
      till.choose("menu.sign-out");

      till.signIn(Http.CASHIER);

      assertThat(till.part("sell")).isVisible();
      till.awaitUnsent(1);
      away.release();
    }
    Patience.later().until(() -> till.part("sign-in-again").isVisible());
    till.signIn(Http.CASHIER);

    Patience.later().until(() -> till.number("unsent", "data-count") == 0);
    till.awaitReady();
    devices.scan(FLOUR);
    till.awaitBasket(ONE_FLOUR);
    assertBooked(
        new Booked(
            480,
            480,
            Map.of("A00019", -1000L),
            Map.of("570000", 480L, "700060", -453L, "451054", -27L)));
  }

  /** What the server has not seen survives even a reload of the page. */
  @Test
  void a_reload_while_the_server_is_away_keeps_what_was_sold() {
    scanFlourAndBeans();
    till.tap("pay");
    try (KeptDown away = shop.keepDown(Target.SALES)) {
      till.tap("cash-exact");
      till.awaitUnsent(1);

      till.reload();

      till.awaitUnsent(1);
      assertEquals(List.of(185L, 250L), Paper.read(till.page()).lines());
      away.release();
    }
    Patience.later().until(() -> till.number("unsent", "data-count") == 0);
    assertBooked(
        new Booked(
            435,
            435,
            Map.of("A00014", -1000L, "A00017", -1000L),
            Map.of("570000", 435L, "700060", -410L, "451054", -25L)));
  }

  /** The browser dies and is emptied before the server is back: the gateway sends what was sold. */
  @Test
  void what_a_lost_browser_sold_arrives_by_the_gateway() {
    till.close();
    tillId = Devices.TILL;
    till = TillScreen.open(browser, shop, tillId);
    till.signIn(Http.CASHIER);
    till.openTill(Map.of(1000, 5));
    scanFlourAndBeans();
    till.tap("pay");
    try (KeptDown away = shop.keepDown(Target.SALES)) {
      till.tap("cash-exact");
      till.awaitUnsent(1);
      Patience.later().until(() -> devices.waitingTickets() == 1);

      till.close();

      away.release();
    }
    Patience.later().until(() -> records.tickets(tillId).size() == 1);
    assertBooked(
        new Booked(
            435,
            435,
            Map.of("A00014", -1000L, "A00017", -1000L),
            Map.of("570000", 435L, "700060", -410L, "451054", -25L)));
    Patience.later().until(() -> devices.waitingTickets() == 0);
  }

  /** A cable that falls out mid-sale takes the weight from the screen and leaves the basket. */
  @Test
  void a_scale_without_its_cable_sells_nothing_and_the_basket_stays() {
    scanFlourAndBeans();
    devices.put(700);
    devices.scan(POTATOES);
    till.awaitWeight("ready");

    devices.unplugScale();

    till.awaitWeight("disconnected");
    assertThat(till.part("weigh-take")).isDisabled();
    devices.plugScale();
    till.takeWeight();
    till.awaitBasket(ONE_FLOUR, ONE_BEANS, new Line("A00052", 700, 158));
  }

  /** 4.35 in cash opens the drawer once; 4.80 by card waits for paper and comes out once. */
  @Test
  void a_ticket_waits_for_a_new_roll_and_is_printed_once() {
    int openings = devices.drawerOpenings();
    scanFlourAndBeans();
    till.tap("pay");
    till.tap("cash-exact");
    awaitPrinted("printed");
    assertPrinted(1, "Total 4,35 €");
    assertEquals(openings + 1, devices.drawerOpenings());
    till.tap("next-customer");
    devices.takePaper();
    devices.scan(JAM);
    till.awaitBasket(ONE_JAM);
    till.tap("pay");
    till.tap("tender-card");
    till.numberedReceipt();
    awaitPrinted("waiting");
    assertPrinted(0, "Total 4,80 €");

    devices.loadPaper();

    awaitPrinted("printed");
    assertPrinted(1, "Total 4,80 €");
    assertPrinted(1, "TVA 6 % sur 4,53 € 0,27 €");
    assertEquals(openings + 1, devices.drawerOpenings());
    till.tap("print");
    awaitPrinted("printed");
    assertPrinted(2, "Total 4,80 €");
    assertPrinted(1, "** DUPLICATA **");
  }

  private void awaitPrinted(String state) {
    assertThat(till.part("print-state")).hasAttribute("data-state", state);
  }

  /** So often that line is on this till's papers. */
  private void assertPrinted(int times, String line) {
    List<String> roll = devices.roll();
    int first = 0;
    while (first < roll.size() && !roll.get(first).contains(tillId)) {
      first++;
    }
    List<String> ours = roll.subList(first, roll.size());
    assertEquals(times, ours.stream().filter(line::equals).count(), ours::toString);
  }

  private void scanFlourAndBeans() {
    devices.scan(FLOUR);
    devices.scan(BEANS);
    till.awaitBasket(ONE_FLOUR, ONE_BEANS);
    Locator total = till.part("total");
    assertThat(total).hasAttribute("data-cents", "435");
  }

  /** Each ticket of this till is there once in sales, stock and books, with the right figures. */
  private void assertBooked(Booked... expected) {
    List<UUID> tickets = records.tickets(tillId).stream().map(Records.Ticket::id).toList();
    tickets.forEach(records::awaitEntry);
    tickets.forEach(records::awaitMoves);
    List<Booked> found =
        records.tickets(tillId).stream()
            .map(
                ticket ->
                    new Booked(
                        ticket.totalCents(),
                        ticket.toPayCents(),
                        records.moves(ticket.id()),
                        onlyEntry(ticket.id())))
            .toList();
    assertEquals(List.of(expected), found);
  }

  private Map<String, Long> onlyEntry(UUID ticket) {
    List<Map<String, Long>> entries = records.entries(ticket);
    assertEquals(1, entries.size(), "entries of a ticket");
    return entries.get(0);
  }

  /** A ticket as it must stand in the three databases. */
  private record Booked(
      long totalCents, long toPayCents, Map<String, Long> moves, Map<String, Long> entry) {}
}
