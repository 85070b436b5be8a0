package coop.fourmiliere.accounting.chart;

import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.accounting.ledger.Posting;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts that there are, and when each may be posted to. */
public final class ChartOfAccounts {

  private final Map<String, Account> accounts;

  /** A chart of these accounts. */
  public ChartOfAccounts(List<Account> accounts) {
    this.accounts =
        accounts.stream().collect(Collectors.toMap(Account::number, Function.identity()));
  }

  /**
   * Lets pass an entry whose accounts are all there and open on its date.
   *
   * @throws CannotBePosted when one is not
   */
  public void check(JournalEntry entry) {
    for (Posting posting : entry.postings()) {
      Account account = accounts.get(posting.account());
      if (account == null) {
        throw new CannotBePosted("The chart has no account " + posting.account());
      }
      if (!account.isOpenOn(entry.date())) {
        throw new CannotBePosted(
            "Account " + posting.account() + " is not open on " + entry.date());
      }
    }
  }
}
