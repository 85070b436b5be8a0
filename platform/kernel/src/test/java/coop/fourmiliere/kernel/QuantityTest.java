package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void quantities_add_up() {
    assertEquals(Quantity.of(3250), Quantity.ofPieces(3).plus(Quantity.of(250)));
    assertEquals(Quantity.of(2750), Quantity.ofPieces(3).minus(Quantity.of(250)));
    assertEquals(Quantity.of(-3000), Quantity.ofPieces(3).negated());
  }

  @Test
  void a_quantity_knows_its_side() {
    assertTrue(Quantity.ZERO.isZero());
    assertFalse(Quantity.of(1).isZero());
    assertTrue(Quantity.of(1).isPositive());
    assertFalse(Quantity.ZERO.isPositive());
    assertTrue(Quantity.of(-1).isNegative());
    assertFalse(Quantity.ZERO.isNegative());
    assertTrue(Quantity.of(999).compareTo(Quantity.ofPieces(1)) < 0);
  }

  @Test
  void what_does_not_fit_is_refused() {
    Quantity most = Quantity.of(Long.MAX_VALUE);
    Quantity least = Quantity.of(Long.MIN_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Quantity.of(1)));
    assertThrows(ArithmeticException.class, () -> least.minus(Quantity.of(1)));
    assertThrows(ArithmeticException.class, least::negated);
    assertThrows(ArithmeticException.class, () -> Quantity.ofPieces(Long.MAX_VALUE / 100));
  }
}
