package coop.fourmiliere.acceptance.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Customers bring their jars: what is sold is what is in them. Figures were worked out by hand. */
@ShopStory
class JarStory {

  private static final String POTATOES = "2100052000008";

  private RunningShop shop;
  private Browser browser;
  private Devices devices;
  private TillScreen till;

  @BeforeAll
  void the_shop_runs(RunningShop running, Browser chromium) {
    shop = running;
    browser = chromium;
    devices = new Devices(shop);
  }

  @BeforeEach
  void a_cashier_is_at_the_till(TestInfo test) {
    devices.clear();
    String tillId = "bocal-" + Integer.toHexString(test.getDisplayName().hashCode());
    till = TillScreen.open(browser, shop, tillId);
    till.signIn(Http.CASHIER);
    till.openTill(Map.of(1000, 5));
  }

  @AfterEach
  void the_pages_own_code_never_failed() {
    till.close();
    assertEquals(List.of(), till.faults());
  }

  /** 0.850 − 0.312 = 0.538 kg × 2.25 = 1.21 (1.2105). */
  @Test
  void a_jar_is_weighed_empty_and_filled_and_its_ticket_shows_gross_tare_and_net() {
    devices.put(312);
    devices.scan(POTATOES);
    till.awaitWeight("ready");
    till.tap("tare");
    till.tap("tare-take");
    till.awaitWeight("jar");
    assertThat(till.part("weigh-take")).isDisabled();

    devices.clear();
    devices.put(850);
    till.awaitWeight("ready");
    assertThat(till.part("gross")).hasText("brut 0,850 kg − tare 0,312 kg");
    till.takeWeight();

    till.awaitBasket(new Line("A00052", 538, 121));
    till.tap("pay");
    till.tap("cash-exact");
    assertEquals(List.of(121L), till.numberedReceipt().lines());
    assertThat(till.part("receipt-tare")).hasText("brut 0,850 kg − tare 0,312 kg");
    assertThat(till.part("print-state")).hasAttribute("data-state", "printed");
    assertTrue(
        devices
            .roll()
            .containsAll(List.of("brut 0,850 kg - tare 0,312 kg", "net 0,538 kg × 2,25 €")),
        () -> devices.roll().toString());
  }

  /** 1.234 − 0.312 = 0.922 kg × 2.25 = 2.07 (2.0745). */
  @Test
  void the_last_jar_serves_the_next_article_too_by_one_touch() {
    devices.put(850);
    devices.scan(POTATOES);
    till.awaitWeight("ready");
    till.tap("tare");
    till.type("tare-pad", "312");
    till.tap("tare-take");
    till.takeWeight();
    devices.put(1234);
    devices.scan(POTATOES);
    till.awaitWeight("ready");
    assertThat(till.part("gross")).isHidden();

    till.tap("tare-last");

    assertThat(till.part("gross")).hasText("brut 1,234 kg − tare 0,312 kg");
    till.takeWeight();
    till.awaitBasket(new Line("A00052", 538, 121), new Line("A00052", 922, 207));
  }

  @Test
  void a_jar_with_nothing_in_it_is_not_sold() {
    devices.put(312);
    devices.scan(POTATOES);
    till.awaitWeight("ready");
    till.tap("tare");
    till.type("tare-pad", "312");

    till.tap("tare-take");

    till.awaitWeight("empty");
    assertThat(till.part("weigh-state")).containsText("Pas plus lourd que le récipient");
    assertThat(till.part("weigh-take")).isDisabled();
  }

  @Test
  void crumbs_on_the_pan_are_taken_as_nothing() {
    devices.put(12);
    devices.scan(POTATOES);
    till.awaitWeight("ready");

    till.tap("zero");

    till.awaitWeight("zero");
    devices.clear();
    till.awaitWeight("under");
    Patience.later().until(devices::zero);
  }
}
