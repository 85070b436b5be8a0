package coop.fourmiliere.acceptance.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import coop.fourmiliere.acceptance.counter.Devices;
import coop.fourmiliere.acceptance.counter.TillScreen;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Till, office and gateway, screen by screen, in front of axe. */
@ShopStory
class AccessibleScreensStory {

  private static final List<String> OFFICE_PAGES =
      List.of(
          "home",
          "articles",
          "suppliers",
          "import",
          "stock",
          "receipts",
          "sessions",
          "tickets",
          "discrepancies",
          "entries",
          "balance",
          "parked",
          "checks");

  private final Axe axe = new Axe();

  @Test
  void the_till_has_no_screen_that_shuts_somebody_out(RunningShop shop, Browser browser) {
    Map<String, List<String>> found = new TreeMap<>();
    Devices devices = new Devices(shop);
    devices.clear();
    try (TillScreen till = TillScreen.open(browser, shop, "lisible-1")) {
      assertThat(till.part("sign-in-screen")).isVisible();
      look(found, "sign-in", till.page());
      till.signIn(Http.CASHIER);
      assertThat(till.part("open-till")).isEnabled();
      look(found, "opening", till.page());
      till.openTill(Map.of(1000, 5));
      devices.scan("8716890641002");
      assertThat(till.part("line")).hasCount(1);
      look(found, "sell", till.page());
      devices.put(820);
      devices.scan("2100117000004");
      till.awaitWeight("ready");
      look(found, "weigh", till.page());
      till.tap("tare");
      assertThat(till.part("tare-take")).isEnabled();
      look(found, "tare", till.page());
      till.tap("tare-back");
      till.takeWeight();
      till.lineOf("A00021").tap();
      look(found, "line", till.page());
      till.tap("line-apply");
      till.tap("pay");
      look(found, "pay cash", till.page());
      till.tap("tender-meal_voucher");
      look(found, "pay by voucher", till.page());
      devices.card(Map.of("answer", "decline", "delayMillis", 5_000));
      till.tap("tender-card");
      assertThat(till.part("card-panel")).hasAttribute("data-stage", "pending");
      look(found, "customer at the terminal", till.page());
      devices.card(Map.of("answer", "approve"));
      till.tap("card-abort");
      assertThat(till.part("card-panel")).hasAttribute("data-stage", "declined");
      look(found, "card declined", till.page());
      till.tap("card-again");
      till.numberedReceipt();
      look(found, "receipt", till.page());
      lookAtPages(found, till);
    }
    assertEquals(Map.of(), found);
  }

  private void lookAtPages(Map<String, List<String>> found, TillScreen till) {
    for (String page : List.of("tickets", "report", "closing")) {
      till.choose("menu." + (page.equals("closing") ? "close" : page));
      assertThat(till.part(page)).isVisible();
      look(found, page, till.page());
    }
  }

  @Test
  void the_office_has_no_page_that_shuts_somebody_out(RunningShop shop, Browser browser) {
    Map<String, List<String>> found = new TreeMap<>();
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1366, 900).setLocale("fr-BE"))) {
      Page page = context.newPage();
      page.setDefaultTimeout((double) Patience.SOON.toMillis());
      page.navigate(shop.address() + "/office/");
      page.getByTestId("badge").fill(Http.ADMIN);
      look(found, "office sign-in", page);
      page.getByTestId("pin").fill(Http.PIN);
      page.getByTestId("sign-in-submit").click();
      for (String name : OFFICE_PAGES) {
        page.getByTestId("nav-" + name).click();
        assertThat(page.getByTestId("nav-" + name)).hasAttribute("aria-current", "page");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        look(found, "office " + name, page);
      }
    }
    assertEquals(Map.of(), found);
  }

  @Test
  void the_gateway_has_no_page_that_shuts_somebody_out_or_stumbles(
      RunningShop shop, Browser browser) {
    Map<String, List<String>> found = new TreeMap<>();
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1024, 768).setLocale("fr-BE"))) {
      Page page = context.newPage();
      page.setDefaultTimeout((double) Patience.SOON.toMillis());
      page.onPageError(mistake -> found.put("mistake on " + page.url(), List.of(mistake)));
      page.navigate(shop.address() + "/office/");
      page.getByTestId("badge").fill(Http.SHOP);
      page.getByTestId("pin").fill(Http.PIN);
      page.getByTestId("sign-in-submit").click();
      assertThat(page.getByTestId("nav-home")).isVisible();
      for (String name : List.of("", "detection/", "pairing/", "simulator/")) {
        page.navigate(shop.address() + "/device/" + name);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        look(found, "gateway " + name, page);
      }
    }
    assertEquals(Map.of(), found);
  }

  private void look(Map<String, List<String>> found, String screen, Page page) {
    List<String> violations = axe.violations(page);
    if (!violations.isEmpty()) {
      found.put(screen, violations);
    }
  }
}
