package coop.fourmiliere.kernel;

/**
 * A rate of value added tax.
 *
 * @param bp the rate in basis points: 600 is 6 %
 */
public record VatRate(int bp) implements Comparable<VatRate> {

  private static final int WHOLE_BP = 10_000;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when the rate is not between 0 and 10000 basis points
   */
  public VatRate {
    if (bp < 0 || bp > WHOLE_BP) {
      throw new IllegalArgumentException("a VAT rate is 0 to 10000 basis points, not " + bp);
    }
  }

  /** The rate of that many basis points. */
  public static VatRate of(int bp) {
    return new VatRate(bp);
  }

  /**
   * The part of a VAT-included amount that is not VAT, rounded half away from zero; the rest is the
   * VAT.
   */
  public Money baseOf(Money vatIncluded) {
    return Money.of(Rounding.multiplyDivide(vatIncluded.cents(), WHOLE_BP, WHOLE_BP + (long) bp));
  }

  @Override
  public int compareTo(VatRate other) {
    return Integer.compare(bp, other.bp);
  }
}
