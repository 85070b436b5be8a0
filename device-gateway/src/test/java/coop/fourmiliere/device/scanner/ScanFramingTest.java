package coop.fourmiliere.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanFramingTest {

  private final ScanFraming framing = new ScanFraming();

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\t", "\u0003", "\r\n\r\n"})
  void a_code_ends_the_way_the_scanner_is_set(String end) {
    List<ScannedCode> codes = feed("8432235985234" + end);

    assertEquals(List.of(plain("8432235985234")), codes);
  }

  @ParameterizedTest
  @CsvSource({
    "S1:8432235985234;, 8432235985234",
    "8432235985234, 8432235985234",
    "S1:8432235985234, 8432235985234",
    "8432235985234;, 8432235985234",
    "S1:S1:7;, S1:7"
  })
  void what_a_scanner_puts_around_each_code_is_taken_off_once(String said, String code) {
    ScanFraming dressed = new ScanFraming("S1:", ";");

    assertEquals(List.of(plain(code)), dressed.feed((said + "\r").getBytes(ISO_8859_1)));
  }

  @Test
  void what_is_around_a_code_alone_is_none() {
    ScanFraming dressed = new ScanFraming("S1:", ";");

    assertEquals(List.of(), dressed.feed("S1:;\r".getBytes(ISO_8859_1)));
    assertEquals(1, dressed.refused());
  }

  @Test
  void the_aim_identifier_stands_behind_what_the_scanner_puts_before() {
    ScanFraming dressed = new ScanFraming("S1:", "");

    assertEquals(
        List.of(new ScannedCode("5400141234565", "EAN-13")),
        dressed.feed("S1:]E05400141234565\r".getBytes(ISO_8859_1)));
  }

  @Test
  void a_code_without_end_is_complete_after_silence() {
    feed("8432235985234");

    assertEquals(List.of(plain("8432235985234")), framing.silence());
    assertFalse(framing.begun());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\t", "\u0003"})
  void half_a_code_of_a_scanner_that_ends_its_codes_is_no_scan(String end) {
    feed("8432235985234" + end);
    feed("540014");

    assertEquals(List.of(), framing.silence());
    assertEquals(1, framing.refused());
    assertEquals(List.of(plain("5400141234565")), feed("5400141234565" + end));
  }

  @Test
  void a_text_of_two_lines_does_not_silence_a_scanner_that_ends_no_code() {
    feed("SHELF\nA12");
    framing.silence();
    feed("5400141234565");

    assertEquals(List.of(plain("5400141234565")), framing.silence());
  }

  @Test
  void an_end_amid_noise_says_nothing_about_how_codes_end() {
    feed("\u00fe\u00fe\r");
    feed("5400141234565");

    assertEquals(List.of(plain("5400141234565")), framing.silence());
  }

  @Test
  void a_scanner_on_a_new_line_may_be_set_otherwise() {
    feed("8432235985234\r");
    framing.reset();
    feed("5400141234565");

    assertEquals(List.of(plain("5400141234565")), framing.silence());
  }

  @Test
  void silence_after_an_ended_code_is_no_second_scan() {
    feed("8432235985234\r");

    assertEquals(List.of(), framing.silence());
  }

  @Test
  void a_frame_of_start_and_end_is_unwrapped() {
    assertEquals(List.of(plain("5400141234565")), feed("\u00025400141234565\u0003\r\n"));
  }

  @Test
  void a_start_forgets_a_half_code() {
    assertEquals(List.of(plain("5400141234565")), feed("54001\u00025400141234565\u0003"));
  }

  @Test
  void two_codes_in_one_piece_are_two_scans_in_order() {
    List<ScannedCode> codes = feed("2100004000001\r\n8432235985234\r\n");

    assertEquals(List.of(plain("2100004000001"), plain("8432235985234")), codes);
  }

  @Test
  void a_code_may_come_byte_by_byte() {
    List<ScannedCode> codes = new ArrayList<>();

    "8432235985234\r".chars().forEach(c -> codes.addAll(framing.feed((byte) c)));

    assertEquals(List.of(plain("8432235985234")), codes);
  }

  @ParameterizedTest
  @CsvSource({
    "]E05400141234565, 5400141234565,    EAN-13",
    "]E496385074,      96385074,         EAN-8",
    "]C1010540014123,  010540014123,     GS1-128",
    "]C0ABC-123,       ABC-123,          Code 128",
    "]e00105400141,    0105400141,       GS1 DataBar",
    "]d20105400141,    0105400141,       GS1 DataMatrix",
    "]d1LOT7,          LOT7,             DataMatrix",
    "]Q1https://a.be,  https://a.be,     QR",
    "]Q30105400141,    0105400141,       GS1 QR",
    "]A0SHELF-A12,     SHELF-A12,        Code 39",
    "]I112345670,      12345670,         ITF",
    "]F0A1234B,        A1234B,           Codabar",
    "]L0text,          text,             PDF417",
    "]X0text,          text,             other",
    "]z0text,          text,             AIM z0",
  })
  void the_aim_prefix_is_taken_off_and_told_as_symbology(String sent, String code, String kind) {
    assertEquals(List.of(new ScannedCode(code, kind)), feed(sent + "\r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"]E0", "]", "]]]", "]1x9", "a]E05400"})
  void what_only_looks_like_a_prefix_stays(String sent) {
    assertEquals(List.of(plain(sent)), feed(sent + "\r"));
  }

  @Test
  void group_separators_stay_in_the_code() {
    assertEquals(
        List.of(new ScannedCode("0105400141234565\u001D10LOT", "GS1-128")),
        feed("]C10105400141234565\u001D10LOT\r"));
  }

  @Test
  void the_separator_by_which_a_scanner_without_aim_prefix_marks_gs1_stays() {
    assertEquals(
        List.of(plain("\u001D0105400141234565\u001D10LOT")),
        feed("\u001D0105400141234565\u001D10LOT\r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"  5400141234565 \r", "5400141234565\u001D\r"})
  void blanks_around_a_code_and_a_separator_behind_it_are_none_of_it(String sent) {
    assertEquals(List.of(plain("5400141234565")), feed(sent));
  }

  @ParameterizedTest
  @ValueSource(strings = {" \r", "\u001D\r", "\u001D\u001D \r"})
  void separators_and_blanks_alone_are_no_code(String sent) {
    assertEquals(List.of(), feed(sent));

    assertEquals(1, framing.refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"84322\u00ff35985234\r", "\u0000\u0000\r", "84322\u001b35\r", "é\r"})
  void a_code_with_a_byte_that_no_code_has_is_refused_as_a_whole(String sent) {
    assertEquals(List.of(), feed(sent));

    assertEquals(1, framing.refused());
  }

  @Test
  void after_noise_the_next_code_is_read() {
    feed("\u00fe\u00fe\u00fe\r");

    assertEquals(List.of(plain("8432235985234")), feed("8432235985234\r"));
  }

  @Test
  void two_bytes_and_silence_are_a_cable_that_was_put_in() {
    feed("~0");

    assertEquals(List.of(), framing.silence());
    assertEquals(1, framing.refused());
  }

  @Test
  void a_flood_without_end_is_no_code_and_takes_no_memory() {
    for (int piece = 0; piece < 1_000; piece++) {
      assertEquals(List.of(), feed("7".repeat(1_000)));
    }

    assertEquals(List.of(), framing.silence());
  }

  @Test
  void the_longest_code_has_256_characters() {
    assertEquals(List.of(plain("7".repeat(256))), feed("7".repeat(256) + "\r"));
    assertEquals(List.of(), feed("7".repeat(257) + "\r"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20_261_124})
  void seeded_noise_makes_no_exception_and_no_code_with_strange_characters(long seed) {
    Random random = new Random(seed);
    int bytesFed = 0;

    for (int round = 0; round < 20_000; round++) {
      byte[] noise = new byte[random.nextInt(40)];
      random.nextBytes(noise);
      bytesFed += noise.length;
      List<ScannedCode> codes = new ArrayList<>(framing.feed(noise));
      if (random.nextBoolean()) {
        codes.addAll(framing.silence());
      }
      codes.forEach(
          code -> assertTrue(code.code().matches("[\\x1D\\x20-\\x7E]{1,256}"), code.code()));
    }
    assertTrue(bytesFed > 100_000);
  }

  private List<ScannedCode> feed(String text) {
    return framing.feed(text.getBytes(ISO_8859_1));
  }

  private static ScannedCode plain(String code) {
    return new ScannedCode(code, null);
  }
}
