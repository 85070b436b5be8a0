package coop.fourmiliere.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
          + "ÀÂÄÆÇÉÈÊËÎÏÔÖÙÛÜàâäæçéèêëîïôöùûüÿÁÍÓÚáíóú"
          + " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~°«»€";

  @ParameterizedTest
  @CsvSource({
    "IBM00858,     €,     D5",
    "windows-1252, €,     80",
    "ISO-8859-15,  €,     A4",
    "IBM00858,     éèêë,  82 8A 88 89",
    "windows-1252, éèêë,  E9 E8 EA EB",
    "ISO-8859-15,  éèêë,  E9 E8 EA EB",
    "IBM00858,     àâç,   85 83 87",
    "windows-1252, àâç,   E0 E2 E7",
    "IBM00858,     îïôûù, 8C 8B 93 96 97",
    "ISO-8859-15,  îïôûù, EE EF F4 FB F9",
    "IBM00858,     ÉÈÀÇ,  90 D4 B7 80",
    "windows-1252, ÉÈÀÇ,  C9 C8 C0 C7",
    "IBM00858,     °«»,   F8 AE AF",
    "ISO-8859-15,  °«»,   B0 AB BB",
    "windows-1252, œ’–,   9C 92 96",
    "ISO-8859-15,  œ,     BD",
    "IBM00858,     œ’–,   6F 65 27 2D",
    "ISO-8859-15,  ’–,    27 2D",
  })
  void a_letter_has_the_byte_of_its_page(String page, String text, String hex) {
    Letters letters = new Letters(Charset.forName(page));

    byte[] bytes = letters.encode(letters.spell(text));

    assertEquals(hex, HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM00858", "windows-1252", "ISO-8859-15"})
  void every_letter_of_french_and_dutch_and_the_euro_is_itself(String page) {
    Letters letters = new Letters(Charset.forName(page));

    assertEquals(ALPHABET, letters.spell(ALPHABET));
    assertEquals(
        ALPHABET, new String(letters.encode(letters.spell(ALPHABET)), Charset.forName(page)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "IBM00858;    Œufs cœur;        OEufs coeur",
        "IBM00858;    l’œuf – « bio »…; l'oeuf - « bio »...",
        "IBM00858;    Ÿ;                Y",
        "ISO-8859-15; “citaat” „laag”;  \"citaat\" \"laag\"",
        "IBM00858;    ĳsvogel Ĳ;        ijsvogel IJ",
        "ISO-8859-15; ½ ™;              1/2 TM",
        "IBM437;      3 €;              3 EUR",
        "IBM00858;    Őrség Łódź ć;     Orség Lódz c",
        "IBM00858;    e\u0301te\u0301;  été",
        "IBM00858;    🍎 pomme;         * pomme",
        "IBM00858;    a\u200Bb\uFE0F;   ab",
      })
  void what_the_page_lacks_is_spelled_with_what_it_has(String page, String text, String spelled) {
    String result = new Letters(Charset.forName(page)).spell(text);

    assertEquals(spelled, result);
    assertFalse(result.contains("?"));
  }

  @Test
  void a_control_character_never_becomes_a_command() {
    assertEquals("a p b", new Letters(Charset.forName("IBM00858")).spell("a\u001Bp\nb"));
  }

  @Test
  void a_space_that_does_not_break_is_printed_as_a_space() {
    Letters letters = new Letters(Charset.forName("IBM00858"));

    assertEquals(
        "31 20 32",
        HexFormat.ofDelimiter(" ").formatHex(letters.encode(letters.spell("1\u202F2"))));
  }
}
