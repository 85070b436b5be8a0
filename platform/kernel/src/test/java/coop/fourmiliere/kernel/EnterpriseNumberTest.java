package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0403019261, 0403019261, 0403.019.261",
    "0428759497, 0428759497, 0428.759.497",
    "0765432146, 0765432146, 0765.432.146",
    "1000000021, 1000000021, 1000.000.021",
    "BE0403019261, 0403019261, 0403.019.261",
    "be 0403.019.261, 0403019261, 0403.019.261",
    "BE 0403-019-261, 0403019261, 0403.019.261",
    "BE0714257025, 0714257025, 0714.257.025",
  })
  void a_number_is_read_as_people_write_it(String text, String digits, String formatted) {
    EnterpriseNumber number = EnterpriseNumber.parse(text);
    assertEquals(digits, number.digits());
    assertEquals(formatted, number.formatted());
    assertEquals("BE" + digits, number.vatNumber());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "0431150351",
        "0403019262",
        "403019261",
        "2403019261",
        "04030192611",
        "FR0403019261",
        "BE",
        "040301926O",
      })
  void what_is_no_enterprise_number_is_refused(String text) {
    assertFalse(EnterpriseNumber.isValid(text));
    assertThrows(IllegalArgumentException.class, () -> new EnterpriseNumber(text));
  }

  @Test
  void a_refusal_gives_the_reason() {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> EnterpriseNumber.parse("BE 0403.019.262"));
    assertEquals("the check number of 0403019262 should be 61", wrong.getMessage());
  }
}
