package coop.fourmiliere.device.ticket;

import static coop.fourmiliere.device.ticket.TicketBench.NEVER;
import static coop.fourmiliere.device.ticket.TicketBench.STAFF;
import static coop.fourmiliere.device.ticket.TicketBench.body;
import static coop.fourmiliere.device.ticket.TicketBench.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.JournalUnavailable;
import coop.fourmiliere.device.journal.JournalView;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised of each id, through a stop of the gateway too. */
@Timeout(60)
class TicketsTest {

  @TempDir Path folder;

  private final UUID id = UuidV7.next();

  @Test
  void a_ticket_is_kept_once_however_often_it_comes() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      assertTrue(bench.tickets.keep(id, sale("Pommes"), STAFF).first());

      assertFalse(bench.tickets.keep(id, sale("Pommes"), "somebody else").first());

      assertEquals(1, bench.journal.after(EntryKind.TICKET, 0, 10).size());
    }
  }

  @Test
  void values_count_and_not_bytes() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      bench.tickets.keep(id, new KeepTicket(TicketKind.SALE, body("{\"a\":1,\"b\":[2]}")), STAFF);
      KeepTicket same = new KeepTicket(TicketKind.SALE, body("{ \"b\": [2], \"a\": 1 }"));

      assertFalse(bench.tickets.keep(id, same, STAFF).first());
    }
  }

  @Test
  void another_ticket_under_the_same_id_is_refused_after_a_restart_too() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      bench.tickets.keep(id, sale("Pommes"), STAFF);
    }
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      assertEquals("ticket-differs", codeOf(() -> bench.tickets.keep(id, sale("Poires"), STAFF)));
      KeepTicket refund = new KeepTicket(TicketKind.REFUND, sale("Pommes").body());
      assertEquals("ticket-differs", codeOf(() -> bench.tickets.keep(id, refund, STAFF)));
    }
  }

  @Test
  void what_was_acknowledged_stays_so_after_a_restart() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      bench.tickets.keep(id, sale("Pommes"), STAFF);
      assertEquals(TicketState.ACKNOWLEDGED, bench.tickets.acknowledge(id, STAFF).state());
    }
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      assertEquals(TicketState.ACKNOWLEDGED, bench.tickets.view(id).state());
      assertFalse(bench.tickets.keep(id, sale("Pommes"), STAFF).first());
      assertEquals(0, bench.tickets.list(null, 0).total());
    }
  }

  @Test
  void what_was_never_kept_is_neither_found_nor_acknowledged_nor_sent_again() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      assertEquals("no-ticket", codeOf(() -> bench.tickets.view(id)));
      assertEquals("no-ticket", codeOf(() -> bench.tickets.acknowledge(id, STAFF)));
      assertEquals("no-ticket", codeOf(() -> bench.tickets.retry(id)));
    }
  }

  @Test
  void the_list_has_the_oldest_first_fifty_a_page() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      bench.tickets.keep(id, sale("Pommes"), STAFF);
      IntStream.range(0, 50).forEach(i -> bench.sold("Poires " + i));

      assertEquals(51, bench.tickets.list(TicketState.WAITING, 1).total());
      assertEquals(1, bench.tickets.list(TicketState.WAITING, 1).items().size());
      assertEquals(id, bench.tickets.list(null, 0).items().get(0).id());
      assertEquals(0, bench.tickets.list(TicketState.REFUSED, 0).total());
    }
  }

  @Test
  void a_ticket_too_long_for_the_journal_is_refused() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      String code = codeOf(() -> bench.tickets.keep(id, sale("x".repeat(262_144)), STAFF));

      assertEquals("too-large", code);
    }
  }

  @Test
  void without_the_journal_no_ticket_is_kept() throws Exception {
    TicketBench bench = TicketBench.open(folder, NEVER);
    bench.tickets.list(null, 0);
    RealJournals.close(bench.journal);

    assertThrows(JournalUnavailable.class, () -> bench.tickets.keep(id, sale("Pommes"), STAFF));
  }

  @Test
  void what_a_newer_gateway_wrote_besides_is_no_hindrance() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      bench.journal.append(
          EntryKind.TICKET,
          id,
          "{\"kind\":\"sale\",\"body\":{\"name\":\"Pommes\"},\"by\":\"x\",\"badge\":7}");

      assertEquals(TicketState.WAITING, bench.tickets.view(id).state());
      assertFalse(bench.tickets.keep(id, sale("Pommes"), STAFF).first());
      assertEquals(JournalView.State.OK, bench.journal.view().state());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{\"kind\":\"exchange\",\"body\":{}}", "{\"by\":\"x\"}"})
  void a_ticket_that_cannot_be_read_is_listed_as_refused(String content) throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      bench.journal.append(EntryKind.TICKET, id, content);

      TicketView listed = bench.tickets.list(TicketState.REFUSED, 0).items().get(0);

      assertEquals(id, listed.id());
      assertEquals("unreadable", listed.code());
      assertEquals(1, bench.tickets.forwarding().refused());
      assertEquals(TicketState.REFUSED, bench.tickets.retry(id).state());
      assertTrue(bench.journal.view().message().contains("listed as refused"));
    }
  }

  @Test
  void a_ticket_that_cannot_be_read_counts_as_kept_until_it_is_acknowledged() throws Exception {
    try (TicketBench bench = TicketBench.open(folder, NEVER)) {
      bench.journal.append(EntryKind.TICKET, id, "no json");
      assertFalse(bench.tickets.keep(id, sale("Pommes"), STAFF).first());

      bench.tickets.acknowledge(id, STAFF);

      assertEquals(TicketState.ACKNOWLEDGED, bench.tickets.view(id).state());
      assertEquals(0, bench.tickets.list(null, 0).total());
    }
  }

  private static String codeOf(Executable refused) {
    return assertThrows(Refusal.class, refused).code().code();
  }
}
