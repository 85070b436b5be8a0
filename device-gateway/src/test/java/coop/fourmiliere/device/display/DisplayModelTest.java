package coop.fourmiliere.device.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of each model, against the tables of the makers' manuals. */
class DisplayModelTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @ParameterizedTest
  @CsvSource({
    // clear, which ends string mode; initialise; cursor off
    "cd5220,     0C 1B40 1B5F00",
    "cd5220-858, 0C 1B40 1B5F00",
    // display, not printer; initialise; clear
    "epson,      1B3D02 1B40 0C",
  })
  void a_display_is_woken(String model, String bytes) {
    assertEquals(bytes.replace(" ", ""), HEX.formatHex(DisplayModel.of(model).wake()));
  }

  @ParameterizedTest
  @CsvSource({
    "cd5220,     1B5141, 0D1B5142, 0D",
    "cd5220-858, 1B5141, 0D1B5142, 0D",
    "epson,      1B3D02 1B7413 1F4300 1F240101, 1F240102, ''",
  })
  void a_text_is_written_over_the_one_before(
      String model, String before, String between, String after) {
    String upper = "41".repeat(20);
    String lower = "42".repeat(20);
    String expected = before.replace(" ", "") + upper + between + lower + after;

    byte[] shown =
        DisplayModel.of(model).show(List.of("A".repeat(20), "B".repeat(20)), "La Fourmilière");

    assertEquals(expected, HEX.formatHex(shown));
  }

  @ParameterizedTest
  @CsvSource({
    "epson,      é è ê ë à â ç î ï ô, 82 8A 88 89 85 83 87 8C 8B 93",
    "epson,      û ù É È À Ç ° € œ,   96 97 90 D4 B7 80 F8 D5 6F65",
    "cd5220,     é è ê ë à â ç î ï ô, 82 8A 88 89 85 83 87 8C 8B 93",
    "cd5220,     û ù É È À Ç ° € œ,   96 97 90 45 41 80 F8 455552 6F",
    "cd5220-858, 2 € ë ï Ĳ,           32 D5 89 8B 494A",
  })
  void letters_are_those_that_the_display_has(String model, String text, String bytes) {
    byte[] shown = DisplayModel.of(model).show(List.of(text.strip()), "");
    int from = model.equals("epson") ? 13 : 3;
    String upper = HEX.formatHex(Arrays.copyOfRange(shown, from, from + 20));

    String expected = bytes.strip().replace(" ", "20");

    assertEquals(expected, upper.substring(0, expected.length()));
  }

  @Test
  void nothing_to_show_is_the_greeting() {
    DisplayModel model = DisplayModel.of("epson");

    assertEquals(
        HEX.formatHex(model.show(List.of("   La Fourmilière"), "")),
        HEX.formatHex(model.show(List.of("", " "), "La Fourmilière")));
  }

  @Test
  void an_unknown_model_is_told_which_there_are() {
    assertEquals(
        "no display model is called vfd, only [cd5220, cd5220-858, epson]",
        assertThrows(IllegalArgumentException.class, () -> DisplayModel.of("vfd")).getMessage());
  }
}
