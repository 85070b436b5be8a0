package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatRateTest {

  @ParameterizedTest
  @CsvSource({
    "1060, 600, 1000",
    "1299, 600, 1225",
    "2192, 600, 2068",
    "500, 2100, 413",
    "250, 600, 236",
    "1, 600, 1",
    "0, 2100, 0",
    "777, 0, 777",
    "-2192, 600, -2068",
    "3, 10000, 2",
    "9223372036854775807, 600, 8701294374391297931",
  })
  void the_base_is_what_is_left_without_vat(long vatIncluded, int bp, long base) {
    assertEquals(Money.of(base), VatRate.of(bp).baseOf(Money.of(vatIncluded)));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void a_rate_outside_zero_to_a_hundred_percent_is_refused(int bp) {
    assertThrows(IllegalArgumentException.class, () -> VatRate.of(bp));
  }

  @Test
  void rates_are_ordered() {
    assertTrue(VatRate.of(600).compareTo(VatRate.of(2100)) < 0);
  }
}
