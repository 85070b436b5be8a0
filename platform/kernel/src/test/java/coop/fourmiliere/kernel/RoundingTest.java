package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 7, 0",
    "1, 2, 1",
    "-1, 2, -1",
    "1, -2, -1",
    "-1, -2, 1",
    "1, 3, 0",
    "2, 3, 1",
    "-2, 3, -1",
    "3, 2, 2",
    "5, 2, 3",
    "-5, 2, -3",
    "2499, 1000, 2",
    "2500, 1000, 3",
    "-2500, 1000, -3",
    "9223372036854775807, 2, 4611686018427387904",
    "-9223372036854775808, 2, -4611686018427387904",
    "9223372036854775807, 9223372036854775807, 1",
    "-9223372036854775808, -9223372036854775808, 1",
    "4611686018427387904, -9223372036854775808, -1",
    "4611686018427387903, -9223372036854775808, 0",
    "9223372036854775807, 1, 9223372036854775807",
  })
  void a_half_goes_away_from_zero(long numerator, long denominator, long expected) {
    assertEquals(expected, Rounding.divide(numerator, denominator));
  }

  @Test
  void division_by_zero_is_refused() {
    assertThrows(ArithmeticException.class, () -> Rounding.divide(1, 0));
    assertThrows(
        ArithmeticException.class,
        () -> Rounding.multiplyDivide(Long.MAX_VALUE, Long.MAX_VALUE, 0));
  }

  @Test
  void a_quotient_that_does_not_fit_is_refused() {
    assertThrows(ArithmeticException.class, () -> Rounding.divide(Long.MIN_VALUE, -1));
    assertThrows(
        ArithmeticException.class, () -> Rounding.multiplyDivide(Long.MAX_VALUE, 10_000, 9_999));
  }

  @ParameterizedTest
  @CsvSource({
    "250, 1234, 1000, 309",
    "9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807",
    "-9223372036854775808, 600, 10000, -553402322211286548",
    "9223372036854775807, -10000, 20000, -4611686018427387904",
    "6148914691236517206, 3, -6, -3074457345618258603",
  })
  void a_product_beyond_64_bits_is_divided_exactly(
      long left, long right, long denominator, long expected) {
    assertEquals(expected, Rounding.multiplyDivide(left, right, denominator));
  }

  @Test
  void every_division_agrees_with_decimal_arithmetic() {
    Random random = new Random(20261124);
    for (int round = 0; round < 20_000; round++) {
      long left = random.nextLong() >> random.nextInt(64);
      long right = random.nextLong() >> (32 + random.nextInt(32));
      long denominator = (random.nextLong() >> (28 + random.nextInt(36))) | 1;
      BigDecimal exact =
          BigDecimal.valueOf(left)
              .multiply(BigDecimal.valueOf(right))
              .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
      String sum = left + " × " + right + " / " + denominator;
      if (exact.precision() < 18) {
        assertEquals(
            exact.longValueExact(), Rounding.multiplyDivide(left, right, denominator), sum);
      }
    }
  }
}
