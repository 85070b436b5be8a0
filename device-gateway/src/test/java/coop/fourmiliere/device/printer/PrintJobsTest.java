package coop.fourmiliere.device.printer;

import static coop.fourmiliere.device.printer.PrinterBench.printed;
import static coop.fourmiliere.device.printer.PrinterBench.receipt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.drawer.Opening;
import coop.fourmiliere.device.drawer.OpeningCause;
import coop.fourmiliere.device.journal.Entry;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.printer.Step.What;
import coop.fourmiliere.device.simulator.TestPrinter;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.MovableClock;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised of each id, through a stop of the gateway too. */
@Timeout(60)
class PrintJobsTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Paper KICK = new Paper(List.of(new Element.Drawer()));

  @TempDir Path folder;

  private final UUID id = UuidV7.next();

  @Test
  void an_id_is_printed_once_however_often_it_is_asked_for() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      assertTrue(bench.jobs.accept(id, order(null, receipt("Pommes"), "one")).created());
      assertFalse(bench.jobs.accept(id, order(null, receipt("Pommes"), "two")).created());
      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);

      PrintJobs.Accepted again =
          bench.jobs.accept(id, order(PrinterBench.PRINTER, receipt("Pommes"), "one"));
      assertFalse(again.created());
      assertEquals(JobState.PRINTED, again.job().state());

      UUID next = bench.print(receipt("Poires"));
      await().atMost(SOON).until(() -> bench.state(next) == JobState.PRINTED);
      assertEquals(2 * printed("Pommes").size(), printer.lines().size());
    }
  }

  @Test
  void a_step_to_which_a_newer_gateway_added_something_is_read() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.log.add(new Step(id, 0, What.BEGAN, null, null));
      Entry kept = bench.journal.after(0, 1).get(0);
      UUID next = UUID.nameUUIDFromBytes((id + "/1").getBytes(UTF_8));
      String more = kept.json().replaceFirst("\\}$", ",\"speed\":3}");
      bench.journal.append(EntryKind.PRINT_OUTCOME, next, more);

      assertEquals(2, bench.log.steps(id).size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "null",
        "{}",
        "{\"printer\":\"device-1\",\"paper\":{}}",
        "{\"printer\":\"device-1\",\"paper\":{\"elements\":[null]}}",
        "{\"printer\":\"device-1\",\"paper\":{\"elements\":[{\"kind\":\"hologram\"}]}}",
      })
  void a_job_that_nobody_can_read_in_the_journal_is_told_as_such(String foreign) throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.journal.append(EntryKind.PRINT_JOB, id, foreign);

      assertEquals("print-unreadable", codeOf(() -> bench.jobs.view(id)));
      assertEquals("print-unreadable", codeOf(() -> bench.jobs.text(id)));
      assertEquals("print-unreadable", codeOf(() -> bench.jobs.picture(id)));
      assertEquals("print-unreadable", codeOf(() -> bench.jobs.again(id, "one")));
      assertEquals(
          "print-unreadable",
          codeOf(() -> bench.jobs.accept(id, order(null, receipt("Pommes"), "one"))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{}", "{\"number\":0,\"what\":\"FOLDED\"}"})
  void a_job_of_which_nobody_can_read_what_became_is_told_as_such(String foreign) throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.log.accept(id, order(PrinterBench.PRINTER, receipt("Pommes"), "one"));
      UUID first = UUID.nameUUIDFromBytes((id + "/0").getBytes(UTF_8));
      bench.journal.append(EntryKind.PRINT_OUTCOME, first, foreign);

      assertEquals("print-unreadable", codeOf(() -> bench.jobs.view(id)));
    }
  }

  @Test
  void a_job_that_nobody_can_read_holds_back_no_other_at_the_next_start() throws Exception {
    UUID foreign = UuidV7.next();
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.journal.append(EntryKind.PRINT_JOB, foreign, "{}");
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));
    }

    try (PrinterBench bench = PrinterBench.open(folder)) {
      assertEquals(JobState.WAITING, bench.state(id));
      assertEquals("print-unreadable", codeOf(() -> bench.jobs.view(foreign)));
    }
  }

  @Test
  void another_paper_under_the_same_id_is_refused() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));

      assertEquals(
          "print-differs",
          codeOf(() -> bench.jobs.accept(id, order(null, receipt("Poires"), "one"))));
    }
  }

  @Test
  void what_waited_when_the_gateway_stopped_is_printed_when_it_starts() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));
    }
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);

      assertEquals(printed("Pommes"), printer.lines());
    }
  }

  @Test
  void what_waited_for_minutes_leaves_the_drawer_closed_when_the_gateway_starts() throws Exception {
    MovableClock clock = new MovableClock();
    try (PrinterBench bench = new PrinterBench(folder, Model.EPSON, clock)) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));
    }
    clock.advance(Duration.ofMinutes(14));
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench =
            new PrinterBench(folder, Model.EPSON, clock).with(printer::port, true)) {
      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);

      assertEquals(printed("Pommes"), printer.lines());
      assertEquals(0, printer.drawerOpenings());
    }
  }

  @Test
  void what_stopped_in_the_middle_begins_again_after_a_restart_too() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));
      bench.log.add(new Step(id, 0, What.BEGAN, null, null));
      bench.log.add(new Step(id, 1, What.STOPPED, "the paper is out", null));
    }
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);

      assertEquals("** RÉIMPRESSION **", printer.lines().get(0));
    }
  }

  @Test
  void what_was_begun_when_the_gateway_was_killed_is_doubtful_and_not_printed() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));
      bench.log.add(new Step(id, 0, What.BEGAN, null, null));
    }
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      UUID next = bench.print(receipt("Poires"));
      await().atMost(SOON).until(() -> bench.state(next) == JobState.PRINTED);

      assertEquals(JobState.DOUBTFUL, bench.state(id));
      assertEquals(printed("Poires"), printer.lines());
      assertFalse(bench.jobs.accept(id, order(null, receipt("Pommes"), "one")).created());
    }
  }

  @Test
  void what_waited_too_long_ago_is_left_to_a_person() throws Exception {
    Clock clock = Clock.systemUTC();
    try (PrinterBench bench =
        new PrinterBench(folder, Model.EPSON, Clock.offset(clock, Duration.ofMinutes(-16)))) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));
    }
    try (PrinterBench bench = PrinterBench.open(folder)) {
      assertEquals(JobState.DOUBTFUL, bench.state(id));
      assertEquals(JobState.WAITING, bench.jobs.again(id, "one").state());
    }
  }

  @Test
  void what_was_printed_stays_so_and_comes_again_only_as_a_duplicate() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));
      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
    }
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      assertEquals(JobState.PRINTED, bench.state(id));

      bench.jobs.again(id, "one");

      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
      assertEquals("** DUPLICATA **", printer.lines().get(0));
    }
  }

  @Test
  void what_waits_is_not_asked_for_again() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.jobs.accept(id, order(null, receipt("Pommes"), "one"));

      assertEquals("print-under-way", codeOf(() -> bench.jobs.again(id, "one")));
    }
  }

  @Test
  void a_printer_that_the_till_does_not_have_is_refused() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      assertEquals(
          "no-printer",
          codeOf(() -> bench.jobs.accept(id, order("printer-9", receipt("Pommes"), "one"))));
      assertEquals("no-print", codeOf(() -> bench.jobs.view(id)));
    }
  }

  @Test
  void what_the_paper_is_too_narrow_for_is_refused_and_not_kept() throws Exception {
    Paper wide = new Paper(List.of(new Element.Code128("T-2026-000123")));
    try (PrinterBench bench = new PrinterBench(folder, Model.GENERIC_58, Clock.systemUTC())) {
      assertEquals("does-not-fit", codeOf(() -> bench.jobs.accept(id, order(null, wide, "one"))));
      assertEquals("no-print", codeOf(() -> bench.jobs.view(id)));
    }
  }

  @Test
  void what_the_journal_has_no_room_for_is_refused() throws Exception {
    String picture = Base64.getEncoder().encodeToString(new byte[72 * 800]);
    Paper large = new Paper(Collections.nCopies(4, new Element.Image(576, picture)));
    try (PrinterBench bench = PrinterBench.open(folder)) {
      assertEquals("too-large", codeOf(() -> bench.jobs.accept(id, order(null, large, "one"))));
    }
  }

  @Test
  void a_queue_has_an_end() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      for (int paper = 0; paper < 50; paper++) {
        bench.print(receipt("Pommes"));
      }

      assertEquals(
          "too-many-prints",
          codeOf(() -> bench.jobs.accept(id, order(null, receipt("Pommes"), "one"))));
    }
  }

  @Test
  void a_drawer_is_opened_before_the_papers_that_wait_and_once_per_id() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> bench.queue.trouble() == null);

      bench.jobs.accept(id, kick("rendre la monnaie"));
      bench.jobs.accept(id, kick("rendre la monnaie"));

      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
      assertEquals(1, printer.drawerOpenings());
      assertEquals("no-print", codeOf(() -> bench.jobs.again(id, "one")));
      assertEquals("rendre la monnaie", bench.log.order(id).orElseThrow().reason());
      assertEquals("one", bench.log.order(id).orElseThrow().by());
    }
  }

  @Test
  void what_opened_without_a_sale_is_told_once_with_who_and_why() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> bench.queue.trouble() == null);

      bench.jobs.accept(id, kick("rendre la monnaie"));

      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
      Opening opening = bench.openings.last().get(0);
      assertEquals(OpeningCause.ASKED, opening.cause());
      assertEquals("one", opening.openedBy());
      assertEquals("2001", opening.badge());
      assertEquals("rendre la monnaie", opening.reason());
      assertEquals(List.of(opening.id()), bench.told.stream().map(Fact::id).toList());
    }
  }

  @Test
  void a_paper_that_opens_the_drawer_for_no_ticket_is_told_with_its_first_words() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      UUID paper = bench.print(receipt("Pommes"));

      await().atMost(SOON).until(() -> bench.state(paper) == JobState.PRINTED);
      assertEquals("Épicerie coop", bench.openings.last().get(0).reason());
    }
    try (PrinterBench bench = PrinterBench.open(folder)) {
      assertEquals("Épicerie coop", bench.openings.last().get(0).reason(), "after a restart too");
    }
  }

  @Test
  void the_drawer_opens_once_for_a_ticket_and_that_is_nothing_to_tell() throws Exception {
    UUID ticket = UuidV7.next();
    PrintOrder wish = new PrintOrder(null, receipt("Pommes"), null, ticket, "one", null);
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      assertEquals("ticket-not-kept", codeOf(() -> bench.jobs.accept(id, wish)));
      bench.keepTicket(ticket, "cash", 1234);

      bench.jobs.accept(id, wish);

      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
      assertFalse(bench.jobs.accept(id, wish).created());
      assertEquals("drawer-opened-already", codeOf(() -> bench.jobs.accept(UuidV7.next(), wish)));
      assertEquals(1, printer.drawerOpenings());
      assertEquals(List.of(), bench.told);
    }
  }

  @ParameterizedTest
  @CsvSource({"card, 1234", "cash, 0", "meal-voucher, 800"})
  void the_drawer_stays_shut_for_a_ticket_that_moves_no_cash(String tender, long cents)
      throws Exception {
    UUID ticket = UuidV7.next();
    PrintOrder wish = new PrintOrder(null, receipt("Pommes"), null, ticket, "one", null);
    try (PrinterBench bench = PrinterBench.open(folder)) {
      bench.keepTicket(ticket, tender, cents);

      assertEquals("ticket-without-drawer", codeOf(() -> bench.jobs.accept(id, wish)));
    }
  }

  @Test
  void the_drawer_stays_shut_for_a_ticket_of_this_morning() throws Exception {
    UUID ticket = UuidV7.next();
    PrintOrder wish = new PrintOrder(null, receipt("Pommes"), null, ticket, "one", null);
    MovableClock clock = new MovableClock();
    try (PrinterBench bench = new PrinterBench(folder, Model.EPSON, clock)) {
      bench.keepTicket(ticket, "cash", 1234);
      clock.advance(Duration.ofMinutes(11));

      assertEquals("ticket-without-drawer", codeOf(() -> bench.jobs.accept(id, wish)));
    }
  }

  @Test
  void a_drawer_is_not_asked_to_open_later() throws Exception {
    try (PrinterBench bench = PrinterBench.open(folder)) {
      assertEquals("printer-not-ready", codeOf(() -> bench.jobs.accept(id, kick("monnaie"))));

      bench.queue.trouble(null);
      bench.jobs.accept(id, kick("monnaie"));

      await()
          .atMost(SOON)
          .until(
              () -> {
                bench.queue.dropLate();
                return bench.state(id) == JobState.DOUBTFUL;
              });
      assertEquals("the drawer was not opened: the printer was not ready", bench.message(id));
    }
  }

  private static PrintOrder order(String printer, Paper paper, String by) {
    return new PrintOrder(printer, paper, null, null, by, null);
  }

  private static PrintOrder kick(String reason) {
    return new PrintOrder(null, KICK, reason, null, "one", "2001");
  }

  private static String codeOf(Executable refused) {
    return assertThrows(Refusal.class, refused).code().code();
  }
}
