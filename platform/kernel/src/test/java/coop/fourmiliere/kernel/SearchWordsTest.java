package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tomates pelées basilic 400 g Étang Doré | tomates pelees basilic 400 g etang dore",
        "Œufs de l'Étang                         | oeufs de l etang",
        "Vin blanc 37,5 cl                       | vin blanc 37 5 cl",
        "  NOËL—Crème   brûlée!                  | noel creme brulee",
        "Straße Smørrebrød Łódź                  | strasse smorrebrod lodz",
        "ﬁn ½                                    | fin 1 2",
        "日本 茶                                   | 日本 茶",
      })
  void accents_capitals_and_signs_do_not_count(String text, String folded) {
    assertEquals(folded, SearchWords.folded(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tom PEL          | 'tom':* & 'pel':*",
        "é                | 'e':*",
        "l'ail' & !(:*)   | 'l':* & 'ail':*",
        "pain pain        | 'pain':*",
      },
      quoteCharacter = '"')
  void each_word_typed_is_a_prefix(String typed, String query) {
    assertEquals(query, SearchWords.prefixQuery(typed));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "!?", "&|!:*'\\", "\u0000"})
  void without_a_word_there_is_nothing_to_look_for(String typed) {
    assertNull(SearchWords.prefixQuery(typed));
  }

  @Test
  void a_word_that_never_ends_is_cut() {
    assertEquals("x".repeat(64), SearchWords.folded("x".repeat(5000)));
  }
}
