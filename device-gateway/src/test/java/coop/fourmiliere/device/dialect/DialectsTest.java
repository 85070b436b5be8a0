package coop.fourmiliere.device.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.paper.Align;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Paper;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DialectsTest {

  @Test
  void a_small_receipt_in_esc_pos_is_these_bytes() {
    assertEquals(
        "1B 40 1B 74 13 1B 61 01 1B 45 01 90 70 69 63 65 72 69 65 20 63 6F 6F 70 0A 1B 45 00 1B 61"
            + " 00 50 6F 6D 6D 65 73 20 31 2C 32 33 34 20 6B 67 20 78 20 32 2C 35 30 20 D5 0A 1D 56"
            + " 42 03 1B 70 00 19 FA",
        hex(Model.EPSON, receipt()));
  }

  @Test
  void a_small_receipt_for_star_is_these_bytes() {
    assertEquals(
        "1B 40 1B 1D 74 04 1B 1D 61 01 1B 45 90 70 69 63 65 72 69 65 20 63 6F 6F 70 0A 1B 46 1B 1D"
            + " 61 00 50 6F 6D 6D 65 73 20 31 2C 32 33 34 20 6B 67 20 78 20 32 2C 35 30 20 D5 0A 1B"
            + " 64 33 07",
        hex(Model.STAR, receipt()));
  }

  @ParameterizedTest
  @CsvSource({
    "epson, TWO,  1B 40 1B 74 13 1B 70 00 19 FA",
    "epson, FIVE, 1B 40 1B 74 13 1B 70 01 19 FA",
    "star,  TWO,  1B 40 1B 1D 74 04 07",
    "star,  FIVE, 1B 40 1B 1D 74 04 1A",
  })
  void a_drawer_is_kicked_where_it_hangs(String model, DrawerPin pin, String expected) {
    Press press = Press.of(Model.of(model), Optional.empty()).with(pin);

    assertEquals(expected, hex(press.bytes(new Paper(List.of(new Element.Drawer())))));
  }

  @Test
  void a_pin_that_opens_nothing_is_refused() {
    String said = assertThrows(IllegalArgumentException.class, () -> DrawerPin.of(3)).getMessage();

    assertEquals("a drawer is kicked by pin 2 or 5, not 3", said);
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        Arguments.of(
            Model.EPSON,
            new Element.Qr("T-2026-000123"),
            "1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31 1D 28 6B 10"
                + " 00 31 50 30 54 2D 32 30 32 36 2D 30 30 30 31 32 33 1D 28 6B 03 00 31 51 30"),
        Arguments.of(Model.GENERIC_58, new Element.Qr("T"), "1D 28 6B 03 00 31 43 04"),
        Arguments.of(
            Model.EPSON,
            new Element.Ean13("5400141234565"),
            "1D 48 02 1D 6B 43 0D 35 34 30 30 31 34 31 32 33 34 35 36 35"),
        Arguments.of(
            Model.EPSON,
            new Element.Code128("T-00001234"),
            "1D 6B 49 0C 7B 42 54 2D 30 30 30 30 31 32 33 34"),
        Arguments.of(Model.EPSON, new Element.Code128("a{b"), "1D 6B 49 06 7B 42 61 7B 7B 62"),
        Arguments.of(
            Model.EPSON, new Element.Image(16, "gYH/AA=="), "1D 76 30 00 02 00 02 00 81 81 FF 00"),
        Arguments.of(
            Model.EPSON,
            new Element.Text("Total", null, Align.RIGHT, false, true),
            "1B 61 02 1D 21 11 54 6F 74 61 6C 0A 1D 21 00 1B 61 00"),
        Arguments.of(
            Model.STAR,
            new Element.Text("Total", null, Align.RIGHT, true, true),
            "1B 1D 61 02 1B 45 1B 69 01 01 54 6F 74 61 6C 0A 1B 69 00 00 1B 46 1B 1D 61 00"),
        Arguments.of(
            Model.STAR,
            new Element.Ean13("5400141234565"),
            "1B 62 33 32 32 50 35 34 30 30 31 34 31 32 33 34 35 36 35 1E"),
        Arguments.of(
            Model.STAR,
            new Element.Code128("T-00001234"),
            "1B 62 36 32 32 50 54 2D 30 30 30 30 31 32 33 34 1E"),
        Arguments.of(
            Model.STAR,
            new Element.Qr("T-1"),
            "1B 1D 79 53 30 02 1B 1D 79 53 31 01 1B 1D 79 53 32 06 1B 1D 79 44 31 00 03 00 54 2D 31"
                + " 1B 1D 79 50"));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void an_element_becomes_these_bytes(Model model, Element element, String expected) {
    String bytes = hex(model, new Paper(List.of(element)));

    assertTrue(bytes.contains(expected), bytes);
  }

  @Test
  void star_prints_an_image_in_bands_of_24_rows_that_touch() {
    String rows = "81 FF ".repeat(25).strip();
    String bits =
        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(rows.replace(" ", "")));

    assertEquals(
        "1B 40 1B 1D 74 20 1B 1D 61 01 1B 30 1B 6B 02 00 "
            + "81 FF ".repeat(24)
            + "0A 1B 6B 02 00 81 FF "
            + "00 00 ".repeat(23)
            + "0A 1B 7A 01 1B 1D 61 00",
        hex(Model.STAR_1252, new Paper(List.of(new Element.Image(16, bits)))));
  }

  @ParameterizedTest
  @CsvSource({
    "epson,          1B 40 1B 74 13 D5 0A",
    "epson-tm-t88ii, 1B 40 1B 74 10 80 0A",
    "epson-latin9,   1B 40 1B 74 28 A4 0A",
    "generic,        1B 40 1B 74 10 80 0A",
    "generic-58,     1B 40 1B 74 10 80 0A",
    "star,           1B 40 1B 1D 74 04 D5 0A",
    "star-1252,      1B 40 1B 1D 74 20 80 0A",
  })
  void every_model_prints_the_euro_with_its_own_page(String model, String expected) {
    assertEquals(expected, hex(Model.of(model), new Paper(List.of(text("€")))));
  }

  @Test
  void a_model_that_nobody_knows_is_refused_with_those_that_are_known() {
    String said =
        assertThrows(IllegalArgumentException.class, () -> Model.of("tally")).getMessage();

    assertEquals(
        "no printer model is called tally, only [epson, epson-tm-t88ii, epson-latin9, generic,"
            + " generic-58, star, star-1252]",
        said);
  }

  @ParameterizedTest
  @CsvSource({"1, 10 04 01", "2, 10 04 02", "3, 10 04 03", "4, 10 04 04"})
  void a_question_is_asked_in_real_time(int number, String expected) {
    assertEquals(expected, hex(EscPos.question(number)));
  }

  private static Paper receipt() {
    return new Paper(
        List.of(
            new Element.Text("Épicerie coop", null, Align.CENTRE, true, false),
            text("Pommes 1,234 kg x 2,50 €"),
            new Element.Cut(),
            new Element.Drawer()));
  }

  private static Element text(String text) {
    return new Element.Text(text, null, null, null, null);
  }

  private static String hex(Model model, Paper paper) {
    return hex(Press.of(model, Optional.empty()).bytes(paper));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }
}
