package coop.fourmiliere.device.printer;

import static coop.fourmiliere.device.printer.PrinterBench.printed;
import static coop.fourmiliere.device.printer.PrinterBench.receipt;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.drawer.Opening;
import coop.fourmiliere.device.drawer.OpeningCause;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.printer.Step.What;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.simulator.Cable;
import coop.fourmiliere.device.simulator.TestPrinter;
import coop.fourmiliere.testkit.MovableClock;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A printer on a real line, with all that happens to printers. */
@Timeout(60)
class PrinterTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_paper_is_printed_and_confirmed(boolean serial) throws Exception {
    try (TestPrinter printer = serial ? TestPrinter.onCable() : TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      UUID id = bench.print(receipt("Pommes cœur de bœuf"));

      awaitState(bench, id, JobState.PRINTED);
      assertEquals(printed("Pommes coeur de boeuf"), printer.lines());
      assertEquals(1, printer.drawerOpenings());
      assertNull(bench.message(id));
      assertTrue(Statuses.isConnected(bench.status));
    }
  }

  @Test
  void papers_come_out_in_their_order() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder)) {
      bench.print(receipt("un"));
      bench.print(receipt("deux"));
      UUID last = bench.print(receipt("trois"));

      bench.with(printer::port, true);

      awaitState(bench, last, JobState.PRINTED);
      List<String> all = new ArrayList<>(printed("un"));
      all.addAll(printed("deux"));
      all.addAll(printed("trois"));
      assertEquals(all, printer.lines());
    }
  }

  @Test
  void without_paper_it_waits_and_says_why_and_then_prints_as_if_nothing_had_been()
      throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      printer.paper("out");
      await()
          .atMost(SOON)
          .until(() -> "the paper is out".equals(Statuses.lastErrorOf(bench.status)));
      UUID id = bench.print(receipt("Pommes"));
      assertEquals(JobState.WAITING, bench.state(id));
      assertEquals("the paper is out", bench.message(id));
      assertEquals("the paper is out", Statuses.lastErrorOf(bench.status));
      assertFalse(Statuses.isConnected(bench.status));

      printer.paper("ok");

      awaitState(bench, id, JobState.PRINTED);
      assertEquals(printed("Pommes"), printer.lines());
    }
  }

  @Test
  void a_ticket_that_waited_for_paper_leaves_the_drawer_closed() throws Exception {
    MovableClock clock = new MovableClock();
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench =
            new PrinterBench(folder, Model.EPSON, clock).with(printer::port, true)) {
      printer.paper("out");
      await().atMost(SOON).until(() -> "the paper is out".equals(bench.queue.trouble()));
      UUID id = bench.print(receipt("Pommes"));
      clock.advance(Duration.ofSeconds(11));

      printer.paper("ok");

      awaitState(bench, id, JobState.PRINTED);
      assertEquals(printed("Pommes"), printer.lines());
      assertEquals(0, printer.drawerOpenings());
    }
  }

  @Test
  void a_ticket_of_an_hour_ago_is_not_printed_unless_a_person_asks() throws Exception {
    MovableClock clock = new MovableClock();
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench =
            new PrinterBench(folder, Model.EPSON, clock).with(printer::port, true)) {
      printer.paper("out");
      await().atMost(SOON).until(() -> "the paper is out".equals(bench.queue.trouble()));
      UUID id = bench.print(receipt("Pommes"));
      clock.advance(Duration.ofHours(1));

      printer.paper("ok");

      awaitState(bench, id, JobState.DOUBTFUL);
      assertEquals(List.of(), printer.lines());
      bench.jobs.again(id, "one");
      awaitState(bench, id, JobState.PRINTED);
    }
  }

  @Test
  void paper_that_ends_in_the_middle_makes_it_begin_again_and_say_so() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));
      printer.endPaperAfter(2);
      UUID id = bench.print(receipt("Pommes"));
      await()
          .atMost(SOON)
          .until(() -> "the paper is out".equals(bench.message(id)) && printer.lines().size() == 2);
      assertEquals(JobState.WAITING, bench.state(id));

      printer.paper("ok");

      awaitState(bench, id, JobState.PRINTED);
      List<String> all = new ArrayList<>(printed("Pommes").subList(0, 2));
      all.add("** RÉIMPRESSION **");
      all.addAll(printed("Pommes"));
      assertEquals(all, printer.lines());
      assertEquals(1, printer.drawerOpenings());
    }
  }

  @Test
  void an_open_cover_and_paper_near_its_end_are_told() throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      printer.cover("open");
      await()
          .atMost(SOON)
          .until(() -> "the cover is open".equals(Statuses.lastErrorOf(bench.status)));
      printer.cover("closed");
      printer.paper("near-end");

      await()
          .atMost(SOON)
          .until(() -> "the paper is nearly at its end".equals(Statuses.lastErrorOf(bench.status)));
      assertTrue(Statuses.isConnected(bench.status));
      UUID id = bench.print(receipt("Pommes"));
      awaitState(bench, id, JobState.PRINTED);

      printer.paper("ok");

      await().atMost(SOON).until(() -> Statuses.lastErrorOf(bench.status) == null);
    }
  }

  @Test
  void a_printer_that_does_not_answer_is_sent_nothing() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));
      UUID first = bench.print(receipt("Pommes"));
      awaitState(bench, first, JobState.PRINTED);
      printer.mute();
      UUID id = bench.print(receipt("Poires"));
      await()
          .atMost(SOON)
          .until(
              () ->
                  "the printer doesn't answer: is it on, and the right one?"
                      .equals(bench.queue.trouble()));
      assertEquals(JobState.WAITING, bench.state(id), "nothing was sent to a mute printer");
    }
  }

  @Test
  void what_was_sent_and_never_confirmed_is_doubtful_until_a_person_decides() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));
      // Four questions of three bytes, perhaps eight, then the paper: the cut comes inside it.
      UUID before = bench.print(receipt("Pommes"));
      awaitState(bench, before, JobState.PRINTED);
      List<String> printedBefore = printer.lines();
      printer.cutAfter(150);
      UUID id = bench.print(receipt("Poires"));
      awaitState(bench, id, JobState.DOUBTFUL);
      await().atMost(SOON).until(() -> bench.queue.trouble() == null);
      assertEquals(JobState.DOUBTFUL, bench.state(id));
      assertTrue(bench.message(id).startsWith("not confirmed: "), bench.message(id));
      int drawer = printer.drawerOpenings();
      int lines = printer.lines().size();
      assertTrue(lines <= printedBefore.size() + 4);

      bench.jobs.again(id, "staff");

      awaitState(bench, id, JobState.PRINTED);
      List<String> duplicate = new ArrayList<>(List.of("** DUPLICATA **"));
      duplicate.addAll(printed("Poires"));
      assertEquals(duplicate, printer.lines().subList(lines, printer.lines().size()));
      assertEquals(drawer, printer.drawerOpenings(), "a duplicate opens no drawer");
    }
  }

  @Test
  void a_line_that_is_cut_while_it_is_written_to_makes_it_begin_again() throws Exception {
    String picture = Base64.getEncoder().encodeToString(new byte[72 * 800]);
    Paper large = new Paper(Collections.nCopies(3, new Element.Image(576, picture)));
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));
      printer.cutAfter(3_000);
      UUID id = bench.print(large);

      awaitState(bench, id, JobState.PRINTED);
      assertEquals(
          List.of("** RÉIMPRESSION **", "image 576 x 800", "image 576 x 800", "image 576 x 800"),
          printer.lines());
    }
  }

  @Test
  void a_printer_that_never_confirms_is_believed_when_it_stays_ready() throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      printer.neverConfirm();
      UUID id = bench.print(receipt("Pommes"));

      awaitState(bench, id, JobState.PRINTED);
      assertEquals(printed("Pommes"), printer.lines());
    }
  }

  @Test
  void a_printer_that_is_plugged_in_again_prints_what_waited() throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));
      printer.unplug();
      await().atMost(SOON).until(() -> !Statuses.isConnected(bench.status));
      UUID id = bench.print(receipt("Pommes"));
      assertTrue(bench.message(id).contains("cut"), bench.message(id));

      printer.plug();

      awaitState(bench, id, JobState.PRINTED);
      assertEquals(printed("Pommes"), printer.lines());
    }
  }

  @Test
  void a_drawer_that_somebody_opens_by_hand_is_told_and_one_that_was_asked_to_is_not()
      throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench = PrinterBench.open(folder).with(printer::port, true)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));

      printer.openDrawerByHand();

      await().atMost(SOON).until(() -> bench.told.size() == 1);
      Opening opening = bench.openings.last().get(0);
      assertEquals(OpeningCause.BY_HAND, opening.cause());
      assertNull(opening.openedBy());
      printer.shutDrawer();
      UUID id = bench.print(receipt("Pommes"));
      awaitState(bench, id, JobState.PRINTED);
      assertEquals(1, printer.drawerOpenings());
      assertEquals(OpeningCause.ASKED, bench.openings.last().get(0).cause());
      assertEquals(2, bench.openings.last().size());
    }
  }

  @Test
  void a_printer_that_cannot_be_asked_is_sent_its_paper_and_no_question() throws Exception {
    try (Cable cable = Cable.plug();
        PrinterBench bench =
            new PrinterBench(folder, Model.STAR, Clock.systemUTC())
                .with(() -> "file:" + cable.port(), false)) {
      UUID id = bench.print(new Paper(List.of(new Element.Text("€", null, null, null, null))));

      awaitState(bench, id, JobState.PRINTED);
      assertEquals("sent; this printer does not say whether it was printed", bench.message(id));
      ByteArrayOutputStream heard = new ByteArrayOutputStream();
      while (heard.size() < 8) {
        heard.writeBytes(cable.heard(SOON));
      }
      assertEquals(
          "1B401B1D7404D50A", HexFormat.of().withUpperCase().formatHex(heard.toByteArray()));
    }
  }

  @Test
  void a_usb_printer_that_answers_says_when_its_paper_is_out_and_goes_on_with_a_new_roll()
      throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench =
            PrinterBench.open(folder).with(() -> "file:" + printer.port(), Answers.MAYBE)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));
      printer.paper("out");
      await().atMost(SOON).until(() -> "the paper is out".equals(bench.queue.trouble()));
      UUID id = bench.print(receipt("Pommes"));

      printer.paper("ok");

      awaitState(bench, id, JobState.PRINTED);
      assertNull(bench.message(id));
      assertEquals(printed("Pommes"), printer.lines());
    }
  }

  @Test
  void a_usb_printer_that_never_answers_is_sent_its_paper_all_the_same() throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench =
            PrinterBench.open(folder).with(() -> "file:" + printer.port(), Answers.MAYBE)) {
      printer.mute();

      UUID id = bench.print(receipt("Pommes"));

      awaitState(bench, id, JobState.PRINTED);
      assertEquals(printed("Pommes"), printer.lines());
    }
  }

  @Test
  void a_usb_printer_that_falls_silent_after_it_answered_is_a_trouble() throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench =
            PrinterBench.open(folder).with(() -> "file:" + printer.port(), Answers.MAYBE)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));

      printer.mute();

      await()
          .atMost(SOON)
          .until(
              () ->
                  "the printer doesn't answer: is it on, and the right one?"
                      .equals(bench.queue.trouble()));
    }
  }

  @Test
  void one_that_takes_nothing_and_cannot_be_asked_is_not_tried_all_the_time() throws Exception {
    try (Cable cable = Cable.plug();
        PrinterBench bench =
            new PrinterBench(folder, Model.STAR, Clock.systemUTC())
                .with(() -> "file:" + cable.port(), Answers.NO)) {
      UUID id = bench.print(longPaper());

      await().atMost(SOON).until(() -> steps(bench, id).contains(What.STOPPED));

      await()
          .during(Duration.ofSeconds(3))
          .atMost(SOON)
          .until(() -> steps(bench, id).stream().filter(What.BEGAN::equals).count() == 1);
    }
  }

  private static List<What> steps(PrinterBench bench, UUID id) {
    return bench.log.steps(id).stream().map(Step::what).toList();
  }

  /** More than a line takes that nobody reads. */
  private static Paper longPaper() {
    Element line = new Element.Text("x".repeat(300), null, null, null, null);
    return new Paper(Collections.nCopies(600, line));
  }

  private static void awaitState(PrinterBench bench, UUID id, JobState state) {
    await().atMost(SOON).until(() -> bench.state(id) == state);
  }
}
