package coop.fourmiliere.device.ticket;

import static coop.fourmiliere.device.ticket.TicketBench.AT_ONCE;
import static coop.fourmiliere.device.ticket.TicketBench.NEVER;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.ticket.TestSales.Mood;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shop hears that forwarding would not work while no ticket needs it. */
@Timeout(120)
class ForwardingTest {

  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir Path folder;

  private TestSales sales;

  @BeforeEach
  void begin() throws Exception {
    sales = new TestSales();
  }

  @AfterEach
  void end() {
    sales.close();
  }

  @Test
  void a_credential_that_works_is_told_before_there_is_a_ticket() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {

      await().atMost(SOON).until(() -> bench.tickets.forwarding().since() != null);

      assertTrouble(bench, null);
    }
  }

  @Test
  void a_credential_that_is_not_taken_is_told_before_there_is_a_ticket() throws Exception {
    try (TicketBench bench =
        TicketBench.open(folder, AT_ONCE)
            .forwardingTo(sales.url(), sales.credential + ":revoked", null)) {

      awaitTrouble(bench, "sales-service does not take this gateway's credential");
    }
  }

  @Test
  void a_file_without_a_credential_is_told_until_it_has_one() throws Exception {
    Path file = folder.resolve("credential");
    try (TicketBench bench =
        TicketBench.open(folder, AT_ONCE).forwardingTo(sales.url(), null, file)) {
      awaitTrouble(bench, "the credential's file " + file + " can't be read");

      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, sales.idAndSecret());

      await().atMost(SOON).untilAsserted(() -> assertTrouble(bench, null));
    }
  }

  @Test
  void a_credential_of_another_till_is_told() throws Exception {
    sales.tillId = "caisse-2";
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {

      awaitTrouble(bench, "the credential is of till caisse-2, and this is till-1");
    }
  }

  @Test
  void a_credential_that_ends_is_told_by_the_next_look() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      await().atMost(SOON).until(() -> bench.tickets.forwarding().since() != null);

      sales.secret = "another";

      awaitTrouble(bench, "sales-service does not take this gateway's credential");
    }
  }

  @Test
  void a_trouble_is_told_with_the_time_of_its_beginning() throws Exception {
    sales.die();
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      awaitTrouble(bench, "sales-service can't be reached");
      Instant since = bench.tickets.forwarding().since();

      sales.secret = "another";
      sales.revive();

      awaitTrouble(bench, "sales-service does not take this gateway's credential");
      assertEquals(since, bench.tickets.forwarding().since());
    }
  }

  @Test
  void a_mistake_in_the_gateway_stops_forwarding_for_the_moment_only() throws Exception {
    FailingReader reader = new FailingReader();
    try (TicketBench bench =
        TicketBench.open(folder, AT_ONCE)
            .forwardingTo(sales.url(), sales.idAndSecret(), null, reader)) {
      awaitTrouble(bench, "mistake in the gateway, see its log");
      reader.mended = true;

      String path = bench.sold("Pommes");

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);
      assertTrouble(bench, null);
    }
  }

  @Test
  void a_ticket_that_comes_while_the_shop_is_away_is_sent_soon_after() throws Exception {
    sales.die();
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      awaitTrouble(bench, "sales-service can't be reached");
      sales.revive();

      String path = bench.sold("Pommes");

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);
      assertTrouble(bench, null);
    }
  }

  @Test
  void what_waits_and_what_was_refused_is_counted() throws Exception {
    sales.whim = (path, count) -> Mood.REFUSING;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      String path = bench.sold("Pommes");

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.REFUSED);

      assertEquals(1, bench.tickets.forwarding().refused());
      assertEquals(0, bench.tickets.forwarding().waiting());
    }
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      assertEquals(1, bench.tickets.forwarding().waiting());
    }
  }

  private static void awaitTrouble(TicketBench bench, String why) {
    await().atMost(SOON).untilAsserted(() -> assertTrouble(bench, "nothing is forwarded: " + why));
    assertNotNull(bench.tickets.forwarding().since());
  }

  private static void assertTrouble(TicketBench bench, String trouble) {
    assertEquals(trouble, bench.tickets.forwarding().trouble());
  }

  /** Stands for any mistake that nobody thought of. */
  private static final class FailingReader extends ObjectMapper {
    private static final long serialVersionUID = 1L;
    private volatile boolean mended;

    @Override
    public JsonNode readTree(String content) throws JsonProcessingException {
      if (!mended) {
        throw new IllegalStateException("a mistake");
      }
      return super.readTree(content);
    }
  }
}
