package coop.fourmiliere.device.ticket;

import static coop.fourmiliere.device.ticket.TicketBench.AT_ONCE;
import static coop.fourmiliere.device.ticket.TicketBench.NEVER;
import static coop.fourmiliere.device.ticket.TicketBench.STAFF;
import static coop.fourmiliere.device.ticket.TicketBench.body;
import static coop.fourmiliere.device.ticket.TicketBench.id;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.ticket.TestSales.Arrival;
import coop.fourmiliere.device.ticket.TestSales.Mood;
import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What nobody acknowledged reaches sales-service: in order, each once, whatever happens to it. */
@Timeout(120)
class ForwarderTest {

  private static final Duration SOON = Duration.ofSeconds(40);
  private static final long SEED = 20_261_126;

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
  void a_ticket_that_nobody_acknowledged_is_forwarded_as_it_was_kept() throws Exception {
    UUID id = UuidV7.next();
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      String body = "{\"totals\":{\"totalCents\":309},\"memberId\":null,\"soldBy\":\"" + id + "\"}";

      bench.tickets.keep(id, new KeepTicket(TicketKind.REFUND, body(body)), STAFF);

      await().atMost(SOON).until(() -> bench.tickets.view(id).state() == TicketState.ACKNOWLEDGED);
      assertEquals(body(body), sales.recorded("/sales/api/refunds/" + id));
    }
  }

  @Test
  void who_brought_a_ticket_sold_it_when_it_does_not_say() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      String path = bench.sold("Pommes");

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);

      assertEquals(
          body("{\"name\":\"Pommes\",\"soldBy\":\"" + STAFF + "\"}"), sales.recorded(path));
    }
  }

  @Test
  void a_joined_till_sold_nothing_itself() throws Exception {
    UUID id = UuidV7.next();
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {

      bench.tickets.keep(id, TicketBench.sale("Pommes"), "pairing:" + STAFF);

      await().atMost(SOON).until(() -> bench.tickets.view(id).state() == TicketState.ACKNOWLEDGED);
      assertEquals(body("{\"name\":\"Pommes\"}"), sales.recorded(TicketBench.path(id)));
    }
  }

  @Test
  void what_the_till_brought_there_itself_is_not_sent() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, Duration.ofSeconds(4), sales)) {
      String first = bench.sold("Pommes");
      bench.tickets.acknowledge(id(first), STAFF);

      String second = bench.sold("Poires");

      await().atMost(SOON).until(() -> bench.state(second) == TicketState.ACKNOWLEDGED);
      assertEquals(List.of(second), sales.sent());
    }
  }

  @Test
  void the_till_has_its_time_before_a_ticket_is_sent() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, Duration.ofSeconds(2), sales)) {
      long keptAt = System.nanoTime();

      bench.sold("Pommes");

      await().atMost(SOON).until(() -> sales.sent().size() == 1);
      assertTrue(sales.arrivals.get(0).at() - keptAt >= Duration.ofSeconds(2).toNanos());
    }
  }

  @Test
  void through_all_troubles_each_is_recorded_once_and_in_order() throws Exception {
    Random random = new Random(SEED);
    List<Mood> troubles = List.of(Mood.DOWN, Mood.LOSING, Mood.PORTAL, Mood.NOWHERE);
    sales.whim =
        (path, count) ->
            random.nextInt(4) > 0 ? Mood.WELL : troubles.get(random.nextInt(troubles.size()));
    List<String> kept = new ArrayList<>();
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {

      IntStream.range(0, 30).forEach(i -> kept.add(bench.sold("Pommes " + i)));

      await()
          .atMost(SOON)
          .until(() -> kept.stream().allMatch(p -> bench.state(p) == TicketState.ACKNOWLEDGED));
    }
    assertEquals(kept, sales.recordedPaths());
    assertTrue(sales.sent().size() > kept.size(), "there was trouble");
  }

  @Test
  void what_was_kept_while_nobody_listened_goes_when_somebody_does() throws Exception {
    sales.die();
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      List<String> kept = List.of(bench.sold("Pommes"), bench.sold("Poires"));
      await()
          .atMost(SOON)
          .until(
              () ->
                  "nothing is forwarded: sales-service can't be reached"
                      .equals(bench.tickets.view(id(kept.get(0))).message()));

      sales.revive();

      await().atMost(SOON).until(() -> bench.state(kept.get(1)) == TicketState.ACKNOWLEDGED);
      assertEquals(kept, sales.recordedPaths());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      mode = Mode.EXCLUDE,
      names = {"WELL", "REFUSING"})
  void an_answer_that_is_none_holds_back_the_next(Mood trouble) throws Exception {
    sales.whim = (path, count) -> count > 2 ? Mood.WELL : trouble;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      List<String> kept = List.of(bench.sold("Pommes"), bench.sold("Poires"));

      await().atMost(SOON).until(() -> bench.state(kept.get(1)) == TicketState.ACKNOWLEDGED);

      String first = kept.get(0);
      assertEquals(List.of(first, first, first, kept.get(1)), sales.sent());
      assertEquals(kept, sales.recordedPaths());
    }
  }

  @Test
  void it_is_tried_soon_and_then_less_often() throws Exception {
    sales.whim = (path, count) -> Mood.DOWN;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      bench.sold("Pommes");

      await().atMost(SOON).until(() -> sales.arrivals.size() == 4);

      List<Long> at = sales.arrivals.stream().map(Arrival::at).toList();
      for (int i = 0; i < 3; i++) {
        long gap = Duration.ofNanos(at.get(i + 1) - at.get(i)).toMillis();
        assertTrue(gap >= 500L << i, "after " + gap);
      }
    }
  }

  @Test
  void an_expired_token_is_replaced() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      String first = bench.sold("Pommes");
      await().atMost(SOON).until(() -> bench.state(first) == TicketState.ACKNOWLEDGED);
      sales.token = "t2";

      String second = bench.sold("Poires");

      await().atMost(SOON).until(() -> bench.state(second) == TicketState.ACKNOWLEDGED);
      assertEquals(List.of(first, second, second), sales.sent());
      assertEquals(2, sales.tokensGiven.get());
    }
  }

  @Test
  void a_refused_ticket_is_shown_and_holds_back_no_other() throws Exception {
    UUID bad = UuidV7.next();
    sales.whim = (path, count) -> path.contains(bad.toString()) ? Mood.REFUSING : Mood.WELL;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      bench.tickets.keep(bad, TicketBench.sale("Pommes"), STAFF);
      String good = bench.sold("Poires");

      await().atMost(SOON).until(() -> bench.state(good) == TicketState.ACKNOWLEDGED);

      TicketView refused = bench.tickets.list(TicketState.REFUSED, 0).items().get(0);
      assertEquals(bad, refused.id());
      assertEquals("totals-differ", refused.code());
      assertEquals("They differ.", refused.message());
      assertEquals(1, bench.meters.get("fourmiliere.tickets.refused").gauge().value());
      assertEquals(0, bench.meters.get("fourmiliere.tickets.waiting").gauge().value());
    }
  }

  @Test
  void a_ticket_that_the_credential_may_not_bring_waits_for_another_credential() throws Exception {
    Path file = folder.resolve("credential");
    Files.writeString(file, sales.idAndSecret());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    sales.whim = (path, count) -> sales.token.equals("t1") ? Mood.FORBIDDING : Mood.WELL;
    try (TicketBench bench =
        TicketBench.open(folder, AT_ONCE).forwardingTo(sales.url(), null, file)) {
      String path = bench.sold("Pommes");
      await()
          .atMost(SOON)
          .until(
              () ->
                  "nothing is forwarded: this gateway's credential is not for this ticket: It is of caisse-2."
                      .equals(bench.tickets.view(id(path)).message()));
      assertEquals(TicketState.WAITING, bench.state(path));

      sales.token = "t2";

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);
    }
  }

  @Test
  void a_ticket_on_which_sales_service_fails_each_time_holds_back_no_other_for_good()
      throws Exception {
    UUID bad = UuidV7.next();
    sales.whim = (path, count) -> path.contains(bad.toString()) ? Mood.BROKEN : Mood.WELL;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      bench.tickets.keep(bad, TicketBench.sale("Pommes"), STAFF);
      String good = bench.sold("Poires");

      await().atMost(SOON).until(() -> bench.state(good) == TicketState.ACKNOWLEDGED);

      assertEquals(Collections.nCopies(10, TicketBench.path(bad)), sales.sent().subList(0, 10));
      TicketView refused = bench.tickets.list(TicketState.REFUSED, 0).items().get(0);
      assertEquals("internal", refused.code());
      assertEquals("sales-service fails on this ticket: See the log.", refused.message());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DOWN", "PROXY"})
  void a_ticket_is_not_set_aside_for_what_others_answer(Mood trouble) throws Exception {
    sales.whim = (path, count) -> count <= 11 ? trouble : Mood.WELL;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      String path = bench.sold("Pommes");

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);

      assertEquals(12, sales.sent().size());
    }
  }

  @Test
  void a_ticket_is_not_set_aside_while_sales_service_signs_nobody_in() throws Exception {
    sales.whim = (path, count) -> count <= 11 ? Mood.BROKEN : Mood.WELL;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      String path = bench.sold("Pommes");
      await().atMost(SOON).until(() -> !sales.sent().isEmpty());

      sales.secret = "another";

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);
    }
  }

  @Test
  void a_refused_ticket_is_sent_again_when_somebody_asks() throws Exception {
    sales.whim = (path, count) -> count == 1 ? Mood.REFUSING : Mood.WELL;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      String path = bench.sold("Pommes");
      await().atMost(SOON).until(() -> bench.state(path) == TicketState.REFUSED);

      assertEquals(TicketState.WAITING, bench.tickets.retry(id(path)).state());

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);
    }
  }

  @Test
  void a_refused_ticket_is_sent_again_after_a_restart() throws Exception {
    sales.whim = (path, count) -> count == 1 ? Mood.REFUSING : Mood.WELL;
    String path;
    try (TicketBench bench = TicketBench.open(folder, AT_ONCE, sales)) {
      path = bench.sold("Pommes");
      await().atMost(SOON).until(() -> bench.state(path) == TicketState.REFUSED);
    }

    try (TicketBench bench = TicketBench.open(folder, NEVER, sales)) {
      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);
    }
  }

  @Test
  void a_restart_goes_on_with_what_waited_and_leaves_the_rest_alone() throws Exception {
    List<String> kept = new ArrayList<>();
    try (TicketBench bench = TicketBench.open(folder, NEVER, sales)) {
      IntStream.range(0, 4).forEach(i -> kept.add(bench.sold("Pommes " + i)));
      bench.tickets.acknowledge(id(kept.get(1)), STAFF);
    }

    try (TicketBench bench = TicketBench.open(folder, NEVER, sales)) {
      await().atMost(SOON).until(() -> bench.state(kept.get(3)) == TicketState.ACKNOWLEDGED);
      assertEquals(0, bench.tickets.list(null, 0).total());
    }

    assertEquals(List.of(kept.get(0), kept.get(2), kept.get(3)), sales.sent());
  }

  @Test
  void without_a_credential_nothing_is_forwarded_and_each_ticket_says_so() throws Exception {
    try (TicketBench bench =
        TicketBench.open(folder, AT_ONCE).forwardingTo(sales.url(), null, null)) {
      String path = bench.sold("Pommes");

      assertEquals(
          "nothing is forwarded: this gateway has no credential:"
              + " see FOURMILIERE_TILL_CREDENTIAL_FILE",
          bench.tickets.view(id(path)).message());
      await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> sales.sent().isEmpty());
    }
  }

  @Test
  void without_an_address_nothing_is_forwarded_and_each_ticket_says_so() throws Exception {
    try (TicketBench bench =
        TicketBench.open(folder, AT_ONCE).forwardingTo(null, sales.idAndSecret(), null)) {
      String path = bench.sold("Pommes");

      assertEquals(
          "nothing is forwarded: FOURMILIERE_SALES_URL does not say where sales-service is",
          bench.tickets.view(id(path)).message());
    }
  }

  @Test
  void a_new_credential_in_the_file_needs_no_restart() throws Exception {
    Path file = folder.resolve("credential");
    Files.writeString(file, sales.credential + ":revoked\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (TicketBench bench =
        TicketBench.open(folder, AT_ONCE).forwardingTo(sales.url() + "/", null, file)) {
      String path = bench.sold("Pommes");
      await()
          .atMost(SOON)
          .until(
              () ->
                  "nothing is forwarded: sales-service does not take this gateway's credential"
                      .equals(bench.tickets.view(id(path)).message()));

      Files.writeString(file, sales.idAndSecret() + "\n");

      await().atMost(SOON).until(() -> bench.state(path) == TicketState.ACKNOWLEDGED);
    }
  }
}
