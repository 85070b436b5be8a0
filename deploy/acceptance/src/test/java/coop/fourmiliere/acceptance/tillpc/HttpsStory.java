package coop.fourmiliere.acceptance.tillpc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import coop.fourmiliere.acceptance.counter.Devices;
import coop.fourmiliere.acceptance.counter.Line;
import coop.fourmiliere.acceptance.counter.TillScreen;
import coop.fourmiliere.acceptance.shop.Chromium;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * The till's page comes by HTTPS from the shop, and finds scale and scanner at the gateway of its
 * own computer. For Chromium the shop is somewhere on the internet, or on the shop's own network.
 */
@ShopStory
class HttpsStory {

  private static final String TILL = "comptoir-https";
  private static final String LOCAL_NETWORK = "local-network-access";

  /** By a name that the gateway knows, and by one that it does not. */
  private static final String KNOWN = "shop.test";

  private static final String UNKNOWN = "other.test";

  private RunningShop shop;
  private TlsFront internet;
  private TlsFront ownNetwork;
  private OwnGateway gateway;
  private Devices devices;
  private Chromium chromium;
  private TillScreen till;
  private int tills;

  @BeforeAll
  void the_shop_has_a_certificate_and_the_till_a_computer(RunningShop running) throws Exception {
    shop = running;
    Certificate certificate = Certificate.of(KNOWN, UNKNOWN);
    internet = TlsFront.before(shop.port(), certificate);
    ownNetwork = TlsFront.before(shop.port(), certificate);
    gateway =
        OwnGateway.start(shop, TILL, address(KNOWN, internet) + "," + address(KNOWN, ownNetwork));
    devices = new Devices(shop, gateway.address());
    chromium =
        new Chromium(
            "--host-resolver-rules=MAP *.test 127.0.0.1",
            "--ignore-certificate-errors-spki-list=" + certificate.fingerprint(),
            "--ip-address-space-overrides=127.0.0.1:%d=public,127.0.0.1:%d=local"
                .formatted(internet.port(), ownNetwork.port()));
  }

  @AfterEach
  void the_pages_own_code_never_failed(TestInfo test) {
    // Of the shared browser there are pictures when a test fails; of this one there always are.
    chromium.takePictures("HttpsStory-" + test.getTestMethod().orElseThrow().getName());
    till.close();
    assertEquals(List.of(), till.faults());
  }

  @AfterAll
  void all_is_put_away() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
    if (gateway != null) {
      gateway.close();
    }
    internet.close();
    ownNetwork.close();
  }

  /** 1.234 kg × 2.45 = 3.02 (3.0233). */
  @Test
  void a_till_over_https_is_joined_by_the_code_and_scans_and_weighs() {
    open(KNOWN, internet);
    sayYes();
    till.tap("settings");
    till.part("pairing-code").fill(code());

    till.tap("pair");

    assertThat(till.part("paired")).isVisible();
    till.tap("dialog-close");
    openTill();
    devices.scan("8432235985234");
    till.awaitBasket(new Line("A00001", 1000, 230));
    devices.put(1234);
    devices.scan("2100004000001");
    till.awaitWeight("ready");
    assertThat(till.part("weight")).hasText("1,234kg");
    till.takeWeight();
    devices.clear();
    till.awaitBasket(new Line("A00001", 1000, 230), new Line("A00004", 1234, 302));
    assertGateway();
  }

  @Test
  void on_the_shops_own_network_the_browser_asks_for_nothing() {
    open(KNOWN, ownNetwork);
    openTill();

    devices.scan("5413622446432");

    till.awaitBasket(new Line("A00002", 1000, 590));
    assertGateway();
  }

  @Test
  void a_page_of_another_address_gets_nothing_and_says_why() {
    open(UNKNOWN, internet);
    sayYes();
    till.tap("settings");
    till.part("pairing-code").fill(code());
    till.tap("pair");
    assertThat(till.part("settings-dialog"))
        .containsText("La passerelle répond, mais refuse les pages de cette adresse.");
    till.tap("dialog-close");
    till.signIn(Http.CASHIER);
    till.count(Map.of(1000, 5));
    till.tap("open-till");

    devices.scan("8432235985234");

    assertBarred(
        "origin-not-allowed", "La passerelle répond, mais refuse les pages de cette adresse.");
    till.awaitBasket();
  }

  @Test
  void a_browser_that_was_told_no_keeps_the_till_away_and_the_till_says_so() {
    open(KNOWN, internet);
    sayNo();
    till.signIn(Http.CASHIER);
    till.count(Map.of(1000, 5));
    till.tap("open-till");

    devices.scan("8432235985234");

    assertBarred(
        "local-network-forbidden",
        "Le navigateur interdit à cette page d’atteindre la passerelle.");
    till.awaitBasket();
  }

  private void open(String host, TlsFront front) {
    devices.clear();
    String name = TILL + "-" + ++tills;
    till = TillScreen.open(chromium.browser(), shop, name, address(host, front), gateway.address());
  }

  private void openTill() {
    till.signIn(Http.CASHIER);
    till.openTill(Map.of(1000, 5));
    assertThat(till.part("devices")).hasText("Balance prête");
  }

  /** What the person answers when the browser asks; without a screen there is nobody to ask. */
  private void sayYes() {
    till.page().context().grantPermissions(List.of(LOCAL_NETWORK));
  }

  private void sayNo() {
    CDPSession browser = till.page().context().newCDPSession(till.page());
    JsonObject page = browser.send("Target.getTargetInfo").getAsJsonObject("targetInfo");
    JsonObject permission = new JsonObject();
    permission.addProperty("name", "loopback-network");
    JsonObject no = new JsonObject();
    no.add("permission", permission);
    no.addProperty("setting", "denied");
    no.add("browserContextId", page.get("browserContextId"));
    browser.send("Browser.setPermission", no);
  }

  /** The six digits of the gateway's page, read in the same browser. */
  private String code() {
    try (Page page = till.page().context().newPage()) {
      page.navigate(gateway.address() + "/device/pairing/");
      assertThat(page.locator("#code[data-state=shown]")).isVisible();
      return page.locator("#code").textContent();
    }
  }

  private void assertGateway() {
    till.tap("devices");
    assertThat(till.part("devices-page")).hasAttribute("href", gateway.address() + "/device/");
  }

  private void assertBarred(String code, String sentence) {
    assertThat(till.part("devices")).hasText("Appareils injoignables");
    till.tap("devices");
    assertThat(till.part("barrier")).hasAttribute("data-code", code);
    assertThat(till.part("barrier")).containsText(sentence);
    till.tap("dialog-close");
  }

  private static String address(String host, TlsFront front) {
    return "https://" + host + ":" + front.port();
  }
}
