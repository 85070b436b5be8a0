package coop.fourmiliere.kernel;

import java.math.BigInteger;

/** Whole-number division the way the shop rounds: to the nearest, a half goes away from zero. */
public final class Rounding {

  private Rounding() {}

  /**
   * Divides and rounds half away from zero, exactly, over the whole range of {@code long}.
   *
   * @throws ArithmeticException when the denominator is zero or the result does not fit
   */
  public static long divide(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE && denominator == -1) {
      throw new ArithmeticException("quotient does not fit: " + numerator + " / -1");
    }
    long quotient = numerator / denominator;
    // Both as negative numbers, which unlike absolute values always fit.
    long rest = -Math.abs(numerator % denominator);
    long divisor = denominator > 0 ? -denominator : denominator;
    boolean up = rest != 0 && rest <= divisor - rest;
    boolean negative = (numerator < 0) != (denominator < 0);
    return up ? quotient + (negative ? -1 : 1) : quotient;
  }

  /**
   * {@code left × right / denominator}, rounded once, half away from zero; the product may exceed a
   * {@code long}.
   *
   * @throws ArithmeticException when the denominator is zero or the result does not fit
   */
  public static long multiplyDivide(long left, long right, long denominator) {
    long product = left * right;
    if (Math.multiplyHigh(left, right) == product >> 63) {
      return divide(product, denominator);
    }
    BigInteger divisor = BigInteger.valueOf(denominator).abs();
    BigInteger[] parts =
        BigInteger.valueOf(left)
            .multiply(BigInteger.valueOf(right))
            .abs()
            .divideAndRemainder(divisor);
    boolean up = parts[1].shiftLeft(1).compareTo(divisor) >= 0;
    BigInteger size = up ? parts[0].add(BigInteger.ONE) : parts[0];
    boolean negative = ((left < 0) != (right < 0)) != (denominator < 0);
    return (negative ? size.negate() : size).longValueExact();
  }
}
