package coop.fourmiliere.device.zvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which digits of a text leave the gateway. */
class PanTest {

  @ParameterizedTest
  @CsvSource({
    "4111111111111111,                    ••••1111",
    "4111 1111 1111 1111,                 ••••1111",
    "4111-1111-1111-1111,                 ••••1111",
    "4111.1111.1111.1111,                 ••••1111",
    "4111\u00A01111\u00A01111\u00A01111,  ••••1111",
    "4111\u20111111\u20111111\u20111111,  ••••1111",
    "4111  1111 - 1111  1111,             ••••1111",
    "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1,     ••••1 1 1 1",
    "3782 822463 10005,                   ••••0005",
    "4222222222222,                       ••••2222",
    "Carte 5413330089020011 EUR,          Carte ••••0011 EUR",
    "413330******0011,                    ••••******0011",
    "4133 30## #### 0011,                 ••••## #### 0011"
  })
  void of_a_card_number_only_the_last_four_digits_are_shown(String text, String shown) {
    assertEquals(shown, Pan.hideIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "004111111111111111",
        "41111111111111110",
        "12345674111111111111111",
        "411111111111111100000",
        "99 4111 1111 1111 1111 99",
        "000000000041111111111111110000000000"
      })
  void a_card_number_within_more_digits_is_hidden_too(String text) {
    String digits = Pan.hideIn(text).replaceAll("[ -]", "");

    assertTrue(!digits.contains("41111") && !digits.contains("11111"), digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EUR 1.234,56",
        "TOTAL 12.34",
        "26.11.2026 16:30",
        "26/11/2026 16:30:12",
        "2026-11-26 16:30",
        "Terminal-ID 28004869",
        "TA-Nr. 000470 BNr. 0470",
        "Recu 12  26/11/2026 16:30",
        "Carte ############4771"
      })
  void amounts_dates_and_numbers_of_terminals_stay(String text) {
    assertEquals(text, Pan.hideIn(text));
  }
}
