package coop.fourmiliere.device.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.paper.Align;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.simulator.TestPrinter;
import coop.fourmiliere.device.simulator.printer.Picture;
import coop.fourmiliere.device.simulator.printer.PrintedLine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Star in line mode on a real line: it prints, and never says a word. */
@Timeout(60)
class StarPrinterTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_ticket_comes_out_as_it_was_meant_and_opens_the_drawer(boolean serial) throws Exception {
    try (TestPrinter printer = serial ? TestPrinter.starOnCable() : TestPrinter.starInNetwork();
        PrinterBench bench = bench(Model.STAR).with(printer::port, Answers.NO)) {
      UUID id = bench.print(ticket());

      await().atMost(SOON).until(() -> printer.drawerOpenings() == 1);
      assertEquals(
          List.of(
              new PrintedLine("text", "La Fourmilière", "centre", true, true),
              new PrintedLine("text", "-".repeat(48), "left", false, false),
              new PrintedLine("text", "Pommes" + " ".repeat(36) + "3,09 €", "left", false, false),
              new PrintedLine("text", "Total 3,09 €", "right", true, false),
              new PrintedLine("ean13", "5400141234565", "centre", false, false),
              new PrintedLine("code128", "T-00{1", "centre", false, false),
              new PrintedLine("qr", "https://é.be", "centre", false, false),
              new PrintedLine("text", "Merci", "left", false, false),
              new PrintedLine("cut", "", "left", false, false)),
          printer.printed());
      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STAR", "STAR_1252"})
  void every_star_prints_accents_and_the_euro_with_its_own_page(Model model) throws Exception {
    try (TestPrinter printer = TestPrinter.starOnCable();
        PrinterBench bench = bench(model).with(printer::port, Answers.NO)) {
      bench.print(new Paper(List.of(text("Épices à 2,50 €, ½ «çà» où"), new Element.Cut())));

      await()
          .atMost(SOON)
          .until(printer::lines, List.of("Épices à 2,50 €, ½ «çà» où", "cut")::equals);
    }
  }

  @Test
  void an_image_comes_out_dot_by_dot_in_one_piece() throws Exception {
    byte[] dots = new byte[72 * 48];
    new Random(7).nextBytes(dots);
    String bits = Base64.getEncoder().encodeToString(dots);
    try (TestPrinter printer = TestPrinter.starOnCable();
        PrinterBench bench = bench(Model.STAR).with(printer::port, Answers.NO)) {
      bench.print(
          new Paper(List.of(new Element.Image(576, bits), text("Merci"), new Element.Cut())));

      await().atMost(SOON).until(() -> printer.lines().contains("cut"));
      assertEquals(
          List.of(
              new PrintedLine("image", "576 x 48", "centre", false, false),
              new PrintedLine("text", "Merci", "left", false, false),
              new PrintedLine("cut", "", "left", false, false)),
          printer.printed());
      assertEquals(new Picture(576, bits), printer.image());
    }
  }

  @Test
  void without_paper_it_keeps_the_ticket_and_goes_on_with_a_new_roll() throws Exception {
    try (TestPrinter printer = TestPrinter.starOnCable();
        PrinterBench bench = bench(Model.STAR)) {
      printer.paper("out");
      bench.with(printer::port, Answers.NO);
      UUID id = bench.print(PrinterBench.receipt("Pommes"));
      await().atMost(SOON).until(() -> bench.state(id) == JobState.PRINTED);
      assertEquals(List.of(), printer.lines());
      assertEquals("sent; this printer does not say whether it was printed", bench.message(id));

      printer.paper("ok");

      await().atMost(SOON).until(() -> printer.drawerOpenings() == 1);
      assertEquals("Épicerie coop", printer.lines().get(0));
    }
  }

  private PrinterBench bench(Model model) throws Exception {
    return new PrinterBench(folder, model, Clock.systemUTC());
  }

  private static Paper ticket() {
    return new Paper(
        List.of(
            new Element.Text("La Fourmilière", null, Align.CENTRE, true, true),
            new Element.Rule(),
            new Element.Text("Pommes", "3,09 €", null, null, null),
            new Element.Text("Total 3,09 €", null, Align.RIGHT, true, false),
            new Element.Ean13("5400141234565"),
            new Element.Code128("T-00{1"),
            new Element.Qr("https://é.be"),
            text("Merci"),
            new Element.Cut(),
            new Element.Drawer()));
  }

  private static Element text(String text) {
    return new Element.Text(text, null, null, null, null);
  }
}
