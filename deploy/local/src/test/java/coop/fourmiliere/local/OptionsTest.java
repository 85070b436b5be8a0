package coop.fourmiliere.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.local.process.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_a_word_it_is_the_demo_shop_on_8080() {
    assertEquals(new Options(8080, false, false, false, true, false), Options.parse(List.of()));
  }

  @Test
  void every_word_is_understood() {
    Options options =
        Options.parse(
            List.of("--port", "9000", "--reset", "--yes", "--infra-only", "--no-demo", "--help"));

    assertEquals(new Options(9000, true, true, true, false, true), options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "70000", "eighty", ""})
  void a_port_that_is_none_is_refused_with_the_word_that_was_typed(String word) {
    Trouble trouble = assertThrows(Trouble.class, () -> Options.parse(List.of("--port", word)));

    assertTrue(trouble.getMessage().contains("'" + word + "'"), trouble.getMessage());
  }

  @Test
  void an_unknown_word_is_refused_by_name() {
    Trouble trouble = assertThrows(Trouble.class, () -> Options.parse(List.of("--rest")));

    assertTrue(trouble.getMessage().contains("--rest"), trouble.getMessage());
  }
}
