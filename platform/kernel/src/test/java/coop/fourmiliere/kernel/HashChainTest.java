package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashChainTest {

  @Test
  void each_link_holds_the_hash_of_the_one_before() {
    byte[] first = HashChain.next(HashChain.GENESIS, "{\"b\": \"é €\", \"a\": 1}");
    byte[] second = HashChain.next(first, " [ ] ");
    assertEquals(
        "b15403212666da7b9af06f3ee34838384122ea0e83dae138f16cc400c914c912", HashChain.hex(first));
    assertEquals(
        "4d1e496063e22b951fe64ef587fbdf5166e2259fc38d9195960287cd9170d868", HashChain.hex(second));
  }

  @Test
  void a_document_that_is_canonical_already_has_the_same_hash() {
    String json = "{\"b\": \"é €\", \"a\": 1}";
    assertArrayEquals(
        HashChain.next(HashChain.GENESIS, json),
        HashChain.nextCanonical(HashChain.GENESIS, HashChain.canonical(json)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"b\" : 2, \"a\" : [ 1, null, true ] } | {\"a\":[1,null,true],\"b\":2}",
        "{\"n\": 1.0, \"m\": 1e2}                 | {\"m\":100,\"n\":1}",
        "{\"€\": \"\\u20ac\\u000a\\/\"}           | {\"€\":\"€\\n/\"}",
        "{\"x\": 9007199254740991}                | {\"x\":9007199254740991}",
        "{\"é\": 1, \"z\": 2, \"Z\": 3}           | {\"Z\":3,\"z\":2,\"é\":1}",
      })
  void the_canonical_form_has_one_way_to_write_each_value(String json, String canonical) {
    assertEquals(canonical, HashChain.canonical(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "1", "\"text\"", "{\"a\":1} x", "{\"a\":1,\"a\":2}"})
  void what_is_no_document_is_refused(String json) {
    assertThrows(IllegalArgumentException.class, () -> HashChain.next(HashChain.GENESIS, json));
  }

  @Test
  void a_previous_hash_of_another_length_is_refused() {
    byte[] shorter = new byte[31];
    assertThrows(IllegalArgumentException.class, () -> HashChain.next(shorter, "{}"));
    assertThrows(IllegalArgumentException.class, () -> HashChain.nextCanonical(shorter, "{}"));
  }
}
