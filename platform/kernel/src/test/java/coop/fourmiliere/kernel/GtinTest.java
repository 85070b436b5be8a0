package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

  @ParameterizedTest
  @CsvSource({
    "541000000000, 2, 5410000000002, 05410000000002",
    "540014123456, 5, 5400141234565, 05400141234565",
    "400638133393, 1, 4006381333931, 04006381333931",
    "501234567890, 0, 5012345678900, 05012345678900",
    "1234567, 0, 12345670, 00000012345670",
    "9600001, 4, 96000014, 00000096000014",
    "03600029145, 2, 036000291452, 00036000291452",
    "9540014123456, 8, 95400141234568, 95400141234568",
  })
  void the_check_digit_follows_from_the_body(String body, int check, String full, String normal) {
    assertEquals(check, Gtin.checkDigit(body));
    assertEquals(full, Gtin.parse(' ' + full + '\n').digits());
    assertEquals(normal, Gtin.parse(full).normalised());
  }

  @Test
  void any_wrong_digit_is_noticed() {
    String right = "5400141234565";
    for (int at = 0; at < right.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String text = right.substring(0, at) + digit + right.substring(at + 1);
        assertEquals(text.equals(right), Gtin.isValid(text), text);
      }
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "5400141234566",
        "540014123456",
        "123456",
        "123456789",
        "0",
        "954001412345680",
        "5400141 234565",
        "540014123456X",
        "٥٤٠٠١٤١٢٣٤٥٦٥",
        "-400141234565",
      })
  void what_is_no_barcode_number_is_refused(String text) {
    assertFalse(Gtin.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new Gtin(text));
  }

  @Test
  void a_refusal_gives_the_reason() {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> Gtin.parse("5400141234566"));
    IllegalArgumentException length =
        assertThrows(IllegalArgumentException.class, () -> Gtin.parse("123456789"));
    assertEquals("the check digit of 5400141234566 should be 5", wrong.getMessage());
    assertEquals(
        "a barcode number has 8, 12, 13 or 14 digits, not 9: 123456789", length.getMessage());
  }

  @Test
  void a_upc_and_the_same_number_as_ean_normalise_alike() {
    assertEquals(Gtin.parse("036000291452").normalised(), Gtin.parse("0036000291452").normalised());
    assertTrue(Gtin.isValid("0036000291452"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12a", "１２"})
  void a_body_of_anything_but_digits_has_no_check_digit(String body) {
    assertThrows(IllegalArgumentException.class, () -> Gtin.checkDigit(body));
  }
}
