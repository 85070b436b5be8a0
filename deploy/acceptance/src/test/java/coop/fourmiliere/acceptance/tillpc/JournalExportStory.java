package coop.fourmiliere.acceptance.tillpc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import coop.fourmiliere.acceptance.counter.Devices;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the volunteer at the till's computer sends to the one on the phone: its journal as a file.
 */
@ShopStory
class JournalExportStory {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXPORT = "#export";
  private static final String EXPORT_DAMAGED = "#export-damaged";

  private RunningShop shop;
  private Browser browser;
  private OwnGateway gateway;

  @BeforeAll
  void a_load_was_weighed_at_the_till(RunningShop running, Browser chromium) throws IOException {
    shop = running;
    browser = chromium;
    gateway = OwnGateway.start(shop, "comptoir-journal", "");
    new Devices(shop, gateway.address()).put(1234);
    Http keeper = shop.http().as(Http.SHOP).at(gateway.address());
    Patience.later()
        .until(() -> keeper.get("/device/api/journal").ok().path("entries").asInt() > 0);
  }

  @AfterAll
  void all_is_put_away() throws Exception {
    if (gateway != null) {
      gateway.close();
    }
  }

  @Test
  void a_cashier_is_not_offered_it() {
    try (BrowserContext context = signedIn(Http.CASHIER)) {
      Page page = context.pages().get(0);

      assertThat(page.locator(EXPORT)).isHidden();
      assertThat(page.locator(EXPORT_DAMAGED)).isHidden();
    }
  }

  @Test
  void who_runs_the_shop_gets_the_last_days_and_what_can_be_read_of_damaged_ones()
      throws IOException {
    try (BrowserContext context = signedIn(Http.SHOP)) {
      Page page = context.pages().get(0);
      assertThat(page.locator(EXPORT)).isVisible();
      assertThat(page.locator(EXPORT_DAMAGED)).isHidden();
      List<JsonNode> sound = download(page, EXPORT, "journal.ndjson");
      assertTrue(
          sound.stream().anyMatch(entry -> entry.at("/json/netGrams").asInt() == 1234),
          sound::toString);

      // One that can be read, and one that nobody can.
      for (String part : List.of("", "-wal")) {
        Path journal = gateway.folder().resolve("journal.db" + part);
        String aside = "journal.damaged-20261125T180000Z.db" + part;
        Files.copy(journal, gateway.folder().resolve(aside));
      }
      String ruined = "journal.damaged-20261126T180000Z.db";
      Files.writeString(gateway.folder().resolve(ruined), "coffee was spilled over this one");

      assertThat(page.locator(EXPORT_DAMAGED)).isVisible();
      assertThat(page.locator("#facts")).containsText(ruined);
      List<JsonNode> damaged = download(page, EXPORT_DAMAGED, "journal-damaged.ndjson");
      JsonNode last = damaged.get(damaged.size() - 1);
      assertEquals(ruined, last.path("file").asText());
      assertEquals(0, last.path("entries").asInt());
      assertTrue(last.path("failure").asText().length() > 10, last::toString);
      JsonNode readable = damaged.get(damaged.size() - 2);
      assertEquals("journal.damaged-20261125T180000Z.db", readable.path("file").asText());
      assertEquals(damaged.size() - 2, readable.path("entries").asInt());
      assertTrue(
          damaged.stream().anyMatch(entry -> entry.at("/json/netGrams").asInt() == 1234),
          damaged::toString);
    }
  }

  private static List<JsonNode> download(Page page, String button, String name) throws IOException {
    Download download = page.waitForDownload(() -> page.locator(button).click());
    assertEquals(name, download.suggestedFilename());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(download.path())) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private BrowserContext signedIn(String badge) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1024, 768).setLocale("fr-BE"));
    Page page = context.newPage();
    page.setDefaultTimeout((double) Patience.SOON.toMillis());
    page.navigate(gateway.address() + "/device/");
    page.locator("#enter").click();
    page.locator("#badge").fill(badge);
    page.locator("#pin").fill(Http.PIN);
    page.locator("#pin").press("Enter");
    assertThat(page.locator("#facts")).containsText("Journal");
    return context;
  }
}
