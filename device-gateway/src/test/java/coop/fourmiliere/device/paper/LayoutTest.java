package coop.fourmiliere.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final Letters LETTERS = new Letters(StandardCharsets.ISO_8859_1);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "32; Pommes; 3,09; 'Pommes                      3,09'",
        "42; Pommes; 3,09; 'Pommes                                3,09'",
        "48; Pommes; 3,09; 'Pommes                                      3,09'",
        "32; Pommes Reinette grise du Canada; 12,35;"
            + " 'Pommes Reinette grise du  |Canada                     12,35'",
        "32; '  1,234 kg x 2,50 € de plus par caissette'; 3,09;"
            + " '  1,234 kg x 2,50 EUR de   |  plus par caissette        3,09'",
        "32; Tomates; '1234567890123456'; 'Tomates         1234567890123456'",
        "32; ''; 3,09; '                            3,09'",
        "32; Anticonstitutionnellementement; 1,00;"
            + " 'Anticonstitutionnellementem|ent                         1,00'",
      })
  void a_long_name_wraps_and_its_amount_stands_uncut_at_the_end(
      int columns, String left, String right, String expected) {
    assertEquals(
        List.of(expected.replaceAll(" +\\|", "|").split("\\|")),
        lines(columns, new Element.Text(left, right, null, null, null)));
  }

  @Test
  void what_is_of_double_size_has_half_the_width() {
    assertEquals(
        List.of("TOTAL A", "PAYER        1.234,50"),
        lines(42, new Element.Text("TOTAL A PAYER", "1.234,50", null, true, true)));
  }

  @Test
  void a_name_that_would_be_squeezed_stands_above_its_amount() {
    assertEquals(
        List.of("Consigne casier", "    1.234.567,00"),
        lines(32, new Element.Text("Consigne casier", "1.234.567,00", null, null, true)));
  }

  @Test
  void a_number_with_the_narrow_space_of_french_is_not_broken() {
    assertEquals(
        List.of("Le total de la caisse est de", "1\u00A0234,50"),
        lines(32, text("Le total de la caisse est de 1\u202F234,50")));
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 42, 48})
  void a_rule_goes_from_side_to_side(int columns) {
    assertEquals(
        List.of("-".repeat(columns), ""), lines(columns, new Element.Rule(), new Element.Blank()));
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 42, 48})
  void no_line_is_ever_too_long(int columns) {
    for (int length = 1; length <= 120; length++) {
      String left = "ab cde ".repeat(20).substring(0, length);
      for (int amount = 1; amount <= 16; amount++) {
        for (boolean big : new boolean[] {false, true}) {
          String right = "9".repeat(amount);
          int width = big ? columns / 2 : columns;
          List<String> lines = lines(columns, new Element.Text(left, right, null, null, big));

          assertTrue(lines.stream().allMatch(line -> line.length() <= width), () -> "" + lines);
          assertTrue(lines.get(lines.size() - 1).endsWith(right), () -> "" + lines);
          assertEquals(
              left.replace(" ", ""), String.join("", lines).replace(" ", "").replace("9", ""));
        }
      }
    }
  }

  @Test
  void a_width_that_no_paper_has_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Layout(40, LETTERS));
  }

  @Test
  void what_is_wider_than_the_paper_is_found_before_it_is_printed() {
    Paper reference = new Paper(List.of(new Element.Code128("T-2026-000123")));
    String row = Base64.getEncoder().encodeToString(new byte[65]);
    Paper logo = new Paper(List.of(new Element.Image(520, row)));

    assertEquals(
        Optional.of("the Code 128 T-2026-000123 is wider than the paper"),
        new Layout(32, LETTERS).misfit(reference));
    assertEquals(Optional.empty(), new Layout(42, LETTERS).misfit(reference));
    assertEquals(
        Optional.of("the image is wider than the 512 dots of the paper"),
        new Layout(42, LETTERS).misfit(logo));
    assertEquals(Optional.empty(), new Layout(48, LETTERS).misfit(logo));
  }

  private static Element text(String text) {
    return new Element.Text(text, null, null, null, null);
  }

  private static List<String> lines(int columns, Element... elements) {
    return new Layout(columns, LETTERS)
        .lay(new Paper(List.of(elements))).stream().map(e -> ((Element.Text) e).left()).toList();
  }
}
