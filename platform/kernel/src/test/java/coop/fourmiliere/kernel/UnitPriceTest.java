package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

  @ParameterizedTest
  @CsvSource({
    "250, 1000, 250",
    "250, 1234, 309",
    "250, 1, 0",
    "250, 2, 1",
    "333, 1500, 500",
    "-30, 2000, -60",
    "250, -1234, -309",
    "9999999, 999999999, 9999998990000",
  })
  void a_line_is_price_times_quantity_to_the_cent(long price, long milli, long expected) {
    assertEquals(Money.of(expected), UnitPrice.of(price).times(Quantity.of(milli)));
  }

  @Test
  void an_amount_that_does_not_fit_is_refused() {
    UnitPrice price = UnitPrice.of(Long.MAX_VALUE);
    Quantity two = Quantity.ofPieces(2);
    assertThrows(ArithmeticException.class, () -> price.times(two));
  }
}
