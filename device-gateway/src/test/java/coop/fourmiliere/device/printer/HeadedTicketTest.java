package coop.fourmiliere.device.printer;

import static coop.fourmiliere.device.printer.PrinterBench.printed;
import static coop.fourmiliere.device.printer.PrinterBench.receipt;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.dialect.Press;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.simulator.TestPrinter;
import coop.fourmiliere.device.simulator.printer.Picture;
import coop.fourmiliere.device.simulator.printer.PrintedLine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shop's logo on the roll: once at the head of each ticket, and on nothing else. */
@Timeout(60)
class HeadedTicketTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int BLACK = 0xFF000000;
  private static final String BITS = bits();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"EPSON", "STAR"})
  void a_ticket_is_headed_by_it_dot_by_dot_in_the_middle(Model model) throws Exception {
    boolean star = model == Model.STAR;
    try (TestPrinter printer = star ? TestPrinter.starOnCable() : TestPrinter.onCable();
        PrinterBench bench = bench(model).with(printer::port, star ? Answers.NO : Answers.YES)) {
      bench.printTicket(receipt("Pommes"));

      await().atMost(SOON).until(() -> printer.drawerOpenings() == 1);
      assertEquals(
          new PrintedLine("image", "64 x 48", "centre", false, false), printer.printed().get(0));
      assertEquals(new Picture(64, BITS), printer.image());
      assertEquals("Épicerie coop", printer.lines().get(1));
      assertEquals(1, printer.lines().stream().filter(l -> l.startsWith("image")).count());
    }
  }

  @Test
  void one_that_stopped_in_the_middle_has_it_once_more_below_the_mark() throws Exception {
    try (TestPrinter printer = TestPrinter.inNetwork();
        PrinterBench bench = bench(Model.EPSON).with(printer::port, Answers.YES)) {
      await().atMost(SOON).until(() -> Statuses.isConnected(bench.status));
      printer.endPaperAfter(2);
      UUID id = bench.printTicket(receipt("Pommes"));
      await().atMost(SOON).until(() -> "the paper is out".equals(bench.message(id)));

      printer.paper("ok");

      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
      List<String> all =
          new ArrayList<>(
              List.of("image 64 x 48", "Épicerie coop", "** RÉIMPRESSION **", "image 64 x 48"));
      all.addAll(printed("Pommes"));
      assertEquals(all, printer.lines());
    }
  }

  @Test
  void a_paper_of_no_ticket_and_a_drawer_alone_have_none() throws Exception {
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench = bench(Model.EPSON).with(printer::port, Answers.YES)) {
      UUID paper = bench.print(receipt("Pommes"));
      await().atMost(SOON).until(() -> bench.state(paper) == JobState.PRINTED);
      UUID kick = UUID.randomUUID();
      Paper drawer = new Paper(List.of(new Element.Drawer()));

      bench.jobs.accept(kick, new PrintOrder(null, drawer, "essai", null, "staff", null));

      await().atMost(SOON).until(() -> printer.drawerOpenings() == 2);
      assertEquals(printed("Pommes"), printer.lines());
    }
  }

  @Test
  void a_drawer_that_opens_first_does_not_wait_for_it() {
    Element.Image logo = new Element.Image(64, BITS);
    Element.Text name = new Element.Text("Pommes", null, null, null, null);

    Paper headed = new Paper(List.of(new Element.Drawer(), name)).headed(logo);

    assertEquals(List.of(new Element.Drawer(), logo, name), headed.elements());
  }

  @Test
  void the_preview_shows_it_as_it_is_printed() throws Exception {
    try (PrinterBench bench = bench(Model.EPSON)) {
      UUID id = bench.printTicket(receipt("Pommes"));

      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bench.jobs.picture(id)));

      byte[] dots = Base64.getDecoder().decode(BITS);
      for (int at = 0; at < dots.length * 8; at++) {
        boolean black = (dots[at / 8] & (0x80 >> (at % 8))) != 0;
        int colour = picture.getRGB((576 - 64) / 2 + at % 64, 10 + at / 64);
        assertEquals(black, colour == BLACK, "dot " + at);
      }
      assertTrue(bench.jobs.text(id).strip().startsWith("[image 64 x 48]"));
    }
  }

  private PrinterBench bench(Model model) throws Exception {
    Press press = Press.of(model, Optional.empty()).with(new Element.Image(64, BITS));
    return new PrinterBench(folder, press, Clock.systemUTC());
  }

  private static String bits() {
    byte[] dots = new byte[8 * 48];
    new Random(5).nextBytes(dots);
    return Base64.getEncoder().encodeToString(dots);
  }
}
