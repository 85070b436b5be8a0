package coop.fourmiliere.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansTest {

  @TempDir Path folder;

  @Test
  void the_gateway_answers_the_page_that_the_edge_serves_on_any_port() {
    Options options = Options.parse(List.of("--port", "9300"));

    Plans plans = plans(options);

    assertEquals(
        "http://localhost:9300,http://127.0.0.1:9300",
        plans.environment(ShopService.DEVICE).get("FOURMILIERE_ORIGINS"));
  }

  @Test
  void a_shop_without_demo_has_no_simulated_devices() {
    Options options = Options.parse(List.of("--no-demo"));

    Map<String, String> gateway = plans(options).environment(ShopService.DEVICE);

    assertEquals("false", gateway.get("FOURMILIERE_SIMULATOR"));
    assertEquals("false", gateway.get("FOURMILIERE_SIMULATOR_TERMINAL"));
  }

  @Test
  void the_demo_has_a_card_terminal_to_try_payments_with() {
    Plans plans = plans(Options.parse(List.of()));

    assertEquals(
        "true", plans.environment(ShopService.DEVICE).get("FOURMILIERE_SIMULATOR_TERMINAL"));
  }

  @Test
  void the_gateways_journal_goes_with_the_shops_data_at_a_reset() {
    Home home = new Home(folder);
    Plans plans = plans(Options.parse(List.of()));

    Path journal = Path.of(plans.environment(ShopService.DEVICE).get("FOURMILIERE_JOURNAL"));

    assertEquals(home.data().resolve("device/caisse-1/journal.db"), journal);
  }

  @Test
  void the_gateway_brings_tickets_to_this_shop_with_the_credential_of_its_till() {
    Secrets secrets = Secrets.open(new Home(folder));
    Plans plans = plans(Options.parse(List.of("--port", "9300")));

    Map<String, String> gateway = plans.environment(ShopService.DEVICE);

    assertEquals("http://127.0.0.1:9300", gateway.get("FOURMILIERE_SALES_URL"));
    assertEquals(
        secrets.tillCredential(gateway.get("FOURMILIERE_TILL_ID")).toString(),
        gateway.get("FOURMILIERE_TILL_CREDENTIAL_FILE"));
  }

  private Plans plans(Options options) {
    Home home = new Home(folder);
    return new Plans(folder, home, options, Secrets.open(home), "a run");
  }
}
