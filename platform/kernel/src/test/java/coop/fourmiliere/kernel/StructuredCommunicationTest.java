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

class StructuredCommunicationTest {

  @ParameterizedTest
  @CsvSource({
    "1234567890, +++123/4567/89002+++",
    "2026000123, +++202/6000/12320+++",
    "97, +++000/0000/09797+++",
    "108068171, +++010/8068/17183+++",
    "0, +++000/0000/00097+++",
    "9999999999, +++999/9999/99948+++",
  })
  void a_number_gets_its_check_number(long number, String formatted) {
    StructuredCommunication communication = StructuredCommunication.of(number);
    assertEquals(formatted, communication.formatted());
    assertEquals(communication, StructuredCommunication.parse(formatted));
  }

  @Test
  void stars_spaces_and_bare_digits_are_read_too() {
    StructuredCommunication expected = StructuredCommunication.of(108068171);
    assertEquals(expected, StructuredCommunication.parse("***010/8068/17183***"));
    assertEquals(expected, StructuredCommunication.parse("010 8068 17183"));
    assertTrue(StructuredCommunication.isValid("010806817183"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "010/8068/17180", "010/8068/1718", "010/8068/171833", "01O806817183"})
  void what_is_no_communication_is_refused(String text) {
    assertFalse(StructuredCommunication.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new StructuredCommunication(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 10_000_000_000L})
  void a_number_of_more_than_ten_digits_is_refused(long number) {
    assertThrows(IllegalArgumentException.class, () -> StructuredCommunication.of(number));
  }
}
