package coop.fourmiliere.device.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.paper.Letters;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {

  private static final Letters LETTERS = new Letters(Charset.forName("IBM00858"));
  private static final Letters WITHOUT_EURO = new Letters(Charset.forName("IBM437"));

  @ParameterizedTest
  @CsvSource({
    "'Pommes',                            'Pommes              '",
    "'Pommes  2,50 €',                    'Pommes        2,50 €'",
    "'Pommes Jonagold bio  2,50 €',       'Pommes Jonago 2,50 €'",
    "'Thé  vert  2,50 €',                 'Thé  vert     2,50 €'",
    "'  Pommes',                          '  Pommes            '",
    "'Pommes   ',                         'Pommes              '",
    "'Pommes Jonagold du verger',         'Pommes Jonagold du v'",
    "'1,234 kg  2,50 €/kg',               '1,234 kg   2,50 €/kg'",
    "'12,345 kg  12,50 €/kg',             '12,345 kg 12,50 €/kg'",
    "'x  123456789012345678',             'x 123456789012345678'",
    "'x  1234567890123456789',            'x  12345678901234567'",
    "'',                                  '                    '",
  })
  void a_line_is_fitted_in(String line, String shown) {
    assertEquals(shown, Screen.of(List.of(line), LETTERS).upper());
  }

  @Test
  void a_price_stays_whole_though_spelling_makes_it_longer() {
    assertEquals(
        "Pommes Jona 2,50 EUR", Screen.of(List.of("Pommes Jonago  2,50 €"), WITHOUT_EURO).upper());
  }

  @Test
  void the_narrow_spaces_of_numbers_part_nothing() {
    assertEquals(
        "Total     1\u00A0234,50\u00A0€",
        Screen.of(List.of("Total  1\u202F234,50\u00A0€"), LETTERS).upper());
  }

  @Test
  void a_second_line_that_is_not_given_is_empty() {
    assertEquals(" ".repeat(20), Screen.of(List.of("Pommes"), LETTERS).lower());
  }

  @ParameterizedTest
  @CsvSource({
    "La Fourmilière,                  '   La Fourmilière   '",
    "Bonjour,                         '      Bonjour       '",
    "Bonjour de toute la fourmilière, 'Bonjour de toute la '",
  })
  void the_greeting_stands_in_the_middle(String greeting, String shown) {
    assertEquals(shown, Screen.greeting(greeting, LETTERS).upper());
  }
}
