package coop.fourmiliere.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount so that the shares add up to it, to the cent. */
public final class Allocation {

  private Allocation() {}

  /**
   * Shares the total in proportion to the weights: each gets its part cut to the cent, and the
   * cents left over go to the largest remainders, the first of equals first. The shares of the
   * negated total are the negated shares.
   *
   * @return one share per weight, in order, with exactly the total as their sum
   * @throws IllegalArgumentException when there is something to share and the weights add up to
   *     zero
   */
  public static List<Money> largestRemainder(Money total, List<Long> weights) {
    BigInteger sum =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      if (!total.isZero()) {
        throw new IllegalArgumentException(
            "cannot share " + total.cents() + " cents by weights that add up to 0");
      }
      return weights.stream().map(weight -> Money.ZERO).toList();
    }
    BigInteger size = BigInteger.valueOf(total.cents()).abs();
    List<BigInteger[]> parts =
        weights.stream()
            .map(weight -> floor(size.multiply(positive(weight, sum)), sum.abs()))
            .toList();
    long[] shares = parts.stream().mapToLong(part -> part[0].longValueExact()).toArray();
    BigInteger given = parts.stream().map(part -> part[0]).reduce(BigInteger.ZERO, BigInteger::add);
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparing((Integer index) -> parts.get(index)[1]).reversed())
        .limit(size.subtract(given).longValueExact())
        .forEach(index -> shares[index]++);
    List<Money> result = new ArrayList<>(shares.length);
    for (long share : shares) {
      result.add(Money.of(total.isNegative() ? -share : share));
    }
    return result;
  }

  private static BigInteger positive(long weight, BigInteger sum) {
    BigInteger value = BigInteger.valueOf(weight);
    return sum.signum() < 0 ? value.negate() : value;
  }

  private static BigInteger[] floor(BigInteger numerator, BigInteger positive) {
    BigInteger rest = numerator.mod(positive);
    return new BigInteger[] {numerator.subtract(rest).divide(positive), rest};
  }
}
