package coop.fourmiliere.sales.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.kernel.Money;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CashCountTest {

  @Test
  void notes_and_coins_add_up() {
    assertEquals(Money.of(9115), new CashCount(Map.of(2000, 4, 500, 2, 100, 1, 5, 3)).total());
  }

  @Test
  void an_empty_drawer_is_a_count() {
    assertEquals(Money.ZERO, new CashCount(Map.of()).total());
  }

  @Test
  void the_greatest_value_comes_first() {
    assertEquals("{2000=1, 500=2, 5=3}", new CashCount(Map.of(5, 3, 2000, 1, 500, 2)).toString());
  }

  @Test
  void there_is_no_coin_of_three_cents() {
    assertThrows(IllegalArgumentException.class, () -> new CashCount(Map.of(3, 1)));
  }

  @Test
  void nobody_has_less_than_no_coin() {
    assertThrows(IllegalArgumentException.class, () -> new CashCount(Map.of(100, -1)));
  }

  @Test
  void a_coin_needs_a_number() {
    assertThrows(
        IllegalArgumentException.class, () -> new CashCount(Collections.singletonMap(100, null)));
  }
}
