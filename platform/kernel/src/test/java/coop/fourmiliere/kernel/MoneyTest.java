package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "1290, 1290",
    "1291, 1290",
    "1292, 1290",
    "1293, 1295",
    "1294, 1295",
    "1295, 1295",
    "1296, 1295",
    "1297, 1295",
    "1298, 1300",
    "1299, 1300",
    "2192, 2190",
    "2193, 2195",
    "-1291, -1290",
    "-1292, -1290",
    "-1293, -1295",
    "-1297, -1295",
    "-1298, -1300",
    "6, 5",
    "7, 5",
    "8, 10",
    "-6, -5",
    "-8, -10",
  })
  void cash_is_rounded_to_five_cents_in_both_directions(long exact, long paid) {
    assertEquals(Money.of(paid), Money.of(exact).roundedForCash());
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "4", "5", "-1", "-2", "-3", "-4", "-5"})
  void cash_of_at_most_five_cents_is_left_alone(long exact) {
    assertEquals(Money.of(exact), Money.of(exact).roundedForCash());
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 600, 60",
    "1000, 0, 0",
    "1000, 10000, 1000",
    "25, 1000, 3",
    "-25, 1000, -3",
    "24, 1000, 2",
    "333, 3333, 111",
    "9223372036854775807, 10000, 9223372036854775807",
  })
  void a_share_is_rounded_half_away_from_zero(long cents, int bp, long expected) {
    assertEquals(Money.of(expected), Money.of(cents).share(bp));
  }

  @Test
  void amounts_add_up() {
    assertEquals(Money.of(300), Money.of(500).plus(Money.of(-200)));
    assertEquals(Money.of(700), Money.of(500).minus(Money.of(-200)));
    assertEquals(Money.of(-500), Money.of(500).negated());
    assertEquals(Money.of(6), Money.sum(List.of(Money.of(1), Money.of(2), Money.of(3))));
    assertEquals(Money.ZERO, Money.sum(List.of()));
  }

  @Test
  void an_amount_knows_its_side() {
    assertTrue(Money.ZERO.isZero());
    assertFalse(Money.of(1).isZero());
    assertTrue(Money.of(1).isPositive());
    assertFalse(Money.ZERO.isPositive());
    assertTrue(Money.of(-1).isNegative());
    assertFalse(Money.ZERO.isNegative());
  }

  @Test
  void amounts_are_ordered() {
    assertTrue(Money.of(-5).compareTo(Money.of(3)) < 0);
    assertEquals(0, Money.of(3).compareTo(new Money(3)));
    assertTrue(Money.of(4).compareTo(Money.of(3)) > 0);
  }

  @Test
  void what_does_not_fit_is_refused() {
    Money most = Money.of(Long.MAX_VALUE);
    Money least = Money.of(Long.MIN_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Money.of(1)));
    assertThrows(ArithmeticException.class, () -> least.minus(Money.of(1)));
    assertThrows(ArithmeticException.class, least::negated);
    assertThrows(ArithmeticException.class, () -> Money.sum(List.of(most, Money.of(1))));
    assertThrows(ArithmeticException.class, least::roundedForCash);
  }
}
