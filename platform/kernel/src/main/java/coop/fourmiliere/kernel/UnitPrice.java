package coop.fourmiliere.kernel;

/**
 * The price of one unit (one piece, one kilogram, one litre), VAT included.
 *
 * @param cents the price in euro cents per unit
 */
public record UnitPrice(long cents) {

  /** The price of one unit in that many euro cents. */
  public static UnitPrice of(long cents) {
    return new UnitPrice(cents);
  }

  /**
   * What that quantity costs, rounded half away from zero to the cent.
   *
   * @throws ArithmeticException when the amount does not fit
   */
  public Money times(Quantity quantity) {
    return Money.of(Rounding.multiplyDivide(cents, quantity.milli(), Quantity.MILLI_PER_UNIT));
  }
}
