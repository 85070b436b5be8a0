package coop.fourmiliere.sales.totals;

import coop.fourmiliere.kernel.Money;

/**
 * What a line comes to.
 *
 * @param gross price × quantity
 * @param discount the part of it that is given away
 */
public record LineAmounts(Money gross, Money discount) {

  /** The amounts of a line, gross and discount each rounded half away from zero to the cent. */
  public static LineAmounts of(TicketLine line) {
    Money gross = line.unitPrice().times(line.quantity());
    return new LineAmounts(gross, gross.share(line.discountBp()));
  }

  /** What is asked for the line. */
  public Money total() {
    return gross.minus(discount);
  }

  /** What is left of these amounts without the others. */
  public LineAmounts minus(LineAmounts other) {
    return new LineAmounts(gross.minus(other.gross), discount.minus(other.discount));
  }
}
