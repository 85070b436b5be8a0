package coop.fourmiliere.accounting.ledger;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.VatRate;

/**
 * One line of an entry: an amount on one side of one account.
 *
 * @param account six digits of the chart of accounts
 * @param debit the amount when it stands on the debit side, else zero
 * @param credit the amount when it stands on the credit side, else zero
 * @param vatRate the rate that the amount is a base or a tax of, or null when VAT is not concerned
 */
public record Posting(String account, Money debit, Money credit, VatRate vatRate) {

  /**
   * Checks that the amount is above zero and on one side.
   *
   * @throws IllegalArgumentException when it is not
   */
  public Posting {
    requireNonNull(account, "account");
    if (debit.isNegative() || credit.isNegative() || debit.isZero() == credit.isZero()) {
      throw new IllegalArgumentException(
          "a posting has an amount above zero on one side, not " + debit + " and " + credit);
    }
  }

  /** On the debit side if the amount is above zero, on the credit side if below. */
  public static Posting debit(String account, Money amount, VatRate vatRate) {
    return amount.isNegative()
        ? new Posting(account, Money.ZERO, amount.negated(), vatRate)
        : new Posting(account, amount, Money.ZERO, vatRate);
  }
}
