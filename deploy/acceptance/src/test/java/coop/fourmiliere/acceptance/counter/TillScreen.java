package coop.fourmiliere.acceptance.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import coop.fourmiliere.acceptance.shop.Assortment;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The till in front of a cashier: what can be touched, and what can be read. */
public final class TillScreen implements AutoCloseable {

  private static final int WIDTH = 1024;
  private static final int HEIGHT = 768;

  private final BrowserContext context;
  private final Page page;
  private final Assortment assortment;
  private final List<String> faults = new ArrayList<>();

  private TillScreen(BrowserContext context, Assortment assortment) {
    this.context = context;
    this.assortment = assortment;
    this.page = context.newPage();
    page.setDefaultTimeout((double) Patience.SOON.toMillis());
    page.onPageError(faults::add);
  }

  /** A new machine that is set up as the till of that name, with its till opened in the browser. */
  public static TillScreen open(Browser browser, RunningShop shop, String tillId) {
    return open(browser, shop, tillId, shop.address(), "");
  }

  /**
   * The same, by another address of the shop.
   *
   * @param gateway where the settings say that the gateway of this machine is
   */
  public static TillScreen open(
      Browser browser, RunningShop shop, String tillId, String address, String gateway) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setHasTouch(true)
                .setLocale("fr-BE")
                .setTimezoneId("Europe/Brussels"));
    context.addInitScript(
        "localStorage.setItem('fourmiliere.till', JSON.stringify({tillId: '%s', gateway: '%s'}))"
            .formatted(tillId, gateway));
    TillScreen till = new TillScreen(context, Assortment.of(shop));
    till.page.navigate(address + "/till/");
    return till;
  }

  /** The part of the screen with that name. */
  public Locator part(String name) {
    return page.getByTestId(name);
  }

  public Page page() {
    return page;
  }

  /** Touches a part of the screen, as soon as it can be touched. */
  public void tap(String name) {
    part(name).tap();
  }

  /** Touches the keys of a number pad. */
  public void type(String pad, String digits) {
    digits.chars().forEach(digit -> tap(pad + "-" + (char) digit));
  }

  public void signIn(String badge) {
    type("numpad", badge);
    tap("sign-in-next");
    type("numpad", Http.PIN);
    tap("sign-in-next");
  }

  /** Counts a drawer: pieces by denomination in cents. */
  public void count(Map<Integer, Integer> pieces) {
    pieces.forEach(
        (cents, number) -> {
          tap("count-" + cents);
          type("count-pad", Integer.toString(number));
        });
  }

  /** Opens the till with that float, and waits until articles, scale and scanner are there. */
  public void openTill(Map<Integer, Integer> floatCount) {
    assertThat(part("open-till")).isEnabled();
    count(floatCount);
    tap("open-till");
    awaitReady();
  }

  /** Waits until the till can sell: its articles are there and its gateway talks. */
  public void awaitReady() {
    assertThat(part("sell")).isVisible();
    Patience.soon().until(() -> number("articles", "data-count") > 0);
    assertThat(page.locator("[data-testid=devices]:not(.dim)")).isVisible();
  }

  /** Waits until exactly these lines stand in the basket. */
  public void awaitBasket(Line... lines) {
    Patience.soon().untilAsserted(() -> assertEquals(List.of(lines), basket()));
  }

  public List<Line> basket() {
    return part("line").all().stream().map(this::line).toList();
  }

  private Line line(Locator row) {
    return new Line(
        assortment.code(UUID.fromString(row.getAttribute("data-article"))),
        Long.parseLong(row.getAttribute("data-quantity")),
        Long.parseLong(row.locator("[data-cents]").first().getAttribute("data-cents")));
  }

  /** The line of an article. */
  public Locator lineOf(String code) {
    String id = assortment.article(code).id().toString();
    return page.locator("[data-testid=line][data-article='" + id + "']");
  }

  /** Waits until an amount on the screen is that many cents. */
  public void awaitCents(String name, long cents) {
    assertThat(part(name)).hasAttribute("data-cents", Long.toString(cents));
  }

  public long number(String name, String attribute) {
    return Long.parseLong(part(name).getAttribute(attribute));
  }

  /** Waits until the weighing screen says so. */
  public void awaitWeight(String state) {
    assertThat(part("weigh-state")).hasAttribute("data-state", state);
  }

  /** Takes what lies on the scale, once it has come to rest. */
  public void takeWeight() {
    awaitWeight("ready");
    tap("weigh-take");
    assertThat(part("weigh")).isHidden();
  }

  /** Chooses a note that the customer hands over. */
  public void takeNote(int cents) {
    page.locator("[data-testid=cash-note][data-cents='" + cents + "']").tap();
  }

  /** The receipt in front, once the server has given it its number. */
  public Paper numberedReceipt() {
    assertThat(part("receipt-state")).hasAttribute("data-sent", "true");
    return Paper.read(page);
  }

  /** Waits until so many tickets wait for the server. */
  public void awaitUnsent(int count) {
    assertThat(part("unsent")).hasAttribute("data-count", Integer.toString(count));
  }

  public void choose(String menuEntry) {
    tap("menu");
    tap(menuEntry);
  }

  public void reload() {
    page.reload();
  }

  /** What the page's own code threw; nothing, in a story that ends well. */
  public List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    context.close();
  }
}
