package coop.fourmiliere.kernel;

/**
 * An amount of euro, in cents; negative when it goes the other way. Arithmetic is exact: what does
 * not fit throws {@link ArithmeticException}.
 *
 * @param cents the amount in euro cents
 */
public record Money(long cents) implements Comparable<Money> {

  /** Nothing. */
  public static final Money ZERO = new Money(0);

  private static final long CASH_STEP = 5;
  private static final int WHOLE_BP = 10_000;

  /** The amount of that many euro cents. */
  public static Money of(long cents) {
    return cents == 0 ? ZERO : new Money(cents);
  }

  /** The sum of all amounts, {@link #ZERO} for none. */
  public static Money sum(Iterable<Money> amounts) {
    Money total = ZERO;
    for (Money amount : amounts) {
      total = total.plus(amount);
    }
    return total;
  }

  /** This and the other together. */
  public Money plus(Money other) {
    return of(Math.addExact(cents, other.cents));
  }

  /** This less the other. */
  public Money minus(Money other) {
    return of(Math.subtractExact(cents, other.cents));
  }

  /** The same amount the other way. */
  public Money negated() {
    return of(Math.negateExact(cents));
  }

  /** Whether there is no cent. */
  public boolean isZero() {
    return cents == 0;
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return cents < 0;
  }

  /** Whether it is above zero. */
  public boolean isPositive() {
    return cents > 0;
  }

  /** That many basis points of this amount (600 = 6 %), rounded half away from zero. */
  public Money share(int bp) {
    return of(Rounding.multiplyDivide(cents, bp, WHOLE_BP));
  }

  /**
   * The amount as cash pays it under the Belgian rounding law: to the nearest five cents, in both
   * directions alike; an amount of at most five cents is left alone.
   */
  public Money roundedForCash() {
    if (Math.abs(cents) <= CASH_STEP && cents != Long.MIN_VALUE) {
      return this;
    }
    return of(Math.multiplyExact(Rounding.divide(cents, CASH_STEP), CASH_STEP));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
