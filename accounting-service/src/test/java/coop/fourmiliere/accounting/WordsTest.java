package coop.fourmiliere.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Bière blonde 33 cl, biere blonde 33 cl",
    "'  ŒUFS d''oie (bio) ', oeufs d oie bio",
    "Bio bio BIO, bio",
    "'Crème  fraîche 1/2 l', creme fraiche 1 2 l"
  })
  void words_lose_case_accents_and_signs(String text, String words) {
    assertEquals(words, Words.of(text));
  }

  @Test
  void every_word_of_a_search_is_the_beginning_of_a_word() {
    assertEquals("'bie':* & 'blo':*", Words.query("Biè blo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "&|!:*'\\", "\u0000"})
  void a_search_without_words_is_no_search(String text) {
    assertNull(Words.query(text));
  }

  @Test
  void a_word_that_never_ends_is_cut() {
    assertEquals("x".repeat(64), Words.of("x".repeat(5000)));
  }
}
