package coop.fourmiliere.kernel;

/**
 * How much of something, in thousandths of its unit: 1000 is one piece, one kilogram or one litre.
 * Arithmetic is exact: what does not fit throws {@link ArithmeticException}.
 *
 * @param milli thousandths of the unit
 */
public record Quantity(long milli) implements Comparable<Quantity> {

  /** Nothing. */
  public static final Quantity ZERO = new Quantity(0);

  static final long MILLI_PER_UNIT = 1000;

  /** The quantity of that many thousandths. */
  public static Quantity of(long milli) {
    return milli == 0 ? ZERO : new Quantity(milli);
  }

  /** That many whole units. */
  public static Quantity ofPieces(long pieces) {
    return of(Math.multiplyExact(pieces, MILLI_PER_UNIT));
  }

  /** This and the other together. */
  public Quantity plus(Quantity other) {
    return of(Math.addExact(milli, other.milli));
  }

  /** This less the other. */
  public Quantity minus(Quantity other) {
    return of(Math.subtractExact(milli, other.milli));
  }

  /** The same quantity the other way. */
  public Quantity negated() {
    return of(Math.negateExact(milli));
  }

  /** Whether there is none. */
  public boolean isZero() {
    return milli == 0;
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return milli < 0;
  }

  /** Whether it is above zero. */
  public boolean isPositive() {
    return milli > 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(milli, other.milli);
  }
}
