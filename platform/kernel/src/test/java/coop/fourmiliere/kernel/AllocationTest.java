package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {

  static Stream<Arguments> shares() {
    return Stream.of(
        Arguments.of(100, List.of(1L, 1L, 1L), List.of(34L, 33L, 33L)),
        Arguments.of(-100, List.of(1L, 1L, 1L), List.of(-34L, -33L, -33L)),
        Arguments.of(101, List.of(1L, 1L, 1L), List.of(34L, 34L, 33L)),
        Arguments.of(10, List.of(6L, 3L, 1L), List.of(6L, 3L, 1L)),
        Arguments.of(5, List.of(1L, 3L, 3L), List.of(1L, 2L, 2L)),
        Arguments.of(7, List.of(0L, 3L, 0L), List.of(0L, 7L, 0L)),
        Arguments.of(0, List.of(3L, 4L), List.of(0L, 0L)),
        Arguments.of(0, List.of(0L, 0L), List.of(0L, 0L)),
        Arguments.of(0, List.of(), List.of()),
        Arguments.of(100, List.of(300L, -100L), List.of(150L, -50L)),
        Arguments.of(100, List.of(-300L, 100L), List.of(150L, -50L)),
        Arguments.of(
            Long.MAX_VALUE,
            List.of(Long.MAX_VALUE, Long.MAX_VALUE),
            List.of(4611686018427387904L, 4611686018427387903L)));
  }

  @ParameterizedTest
  @MethodSource("shares")
  void the_left_over_cents_go_to_the_largest_remainders(
      long total, List<Long> weights, List<Long> expected) {
    List<Money> shares = Allocation.largestRemainder(Money.of(total), weights);
    assertEquals(expected.stream().map(Money::of).toList(), shares);
  }

  @Test
  void weights_that_add_up_to_zero_cannot_share_an_amount() {
    Money cent = Money.of(1);
    assertThrows(
        IllegalArgumentException.class, () -> Allocation.largestRemainder(cent, List.of(2L, -2L)));
    assertThrows(
        IllegalArgumentException.class, () -> Allocation.largestRemainder(cent, List.of()));
  }

  @Test
  void shares_always_add_up_and_are_less_than_a_cent_off() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<Long> weights =
          random.longs(1 + random.nextInt(12), 0, 5_000).map(w -> w + 1).boxed().toList();
      long total = random.nextLong(-100_000, 100_001);
      long sum = weights.stream().mapToLong(Long::longValue).sum();
      List<Money> shares = Allocation.largestRemainder(Money.of(total), weights);
      assertEquals(Money.of(total), Money.sum(shares));
      for (int at = 0; at < weights.size(); at++) {
        long off = Math.abs(shares.get(at).cents() * sum - total * weights.get(at));
        assertEquals(0, off / sum, "share " + at + " of " + total + " by " + weights);
      }
    }
  }
}
