package coop.fourmiliere.accounting.rules;

import coop.fourmiliere.accounting.ledger.Posting;
import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.VatRate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects the postings of one entry. An amount below zero stands on the other side; an amount of
 * nothing leaves no posting and asks for no account.
 */
final class Postings {

  private final List<Posting> lines = new ArrayList<>();

  Postings debit(Money amount, Supplier<String> account) {
    return debit(amount, account, null);
  }

  Postings credit(Money amount, Supplier<String> account) {
    return debit(amount.negated(), account, null);
  }

  Postings credit(Money amount, Supplier<String> account, VatRate rate) {
    return debit(amount.negated(), account, rate);
  }

  List<Posting> lines() {
    return lines;
  }

  private Postings debit(Money amount, Supplier<String> account, VatRate rate) {
    if (!amount.isZero()) {
      lines.add(Posting.debit(account.get(), amount, rate));
    }
    return this;
  }
}
