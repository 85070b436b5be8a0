package coop.fourmiliere.accounting.feed;

import coop.fourmiliere.accounting.chart.Accounts;
import coop.fourmiliere.accounting.chart.ChartOfAccounts;
import coop.fourmiliere.accounting.ledger.Bookkeeping;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.messaging.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes facts to the books, a batch at a time; what can't be posted is parked and no more. */
@ApplicationScoped
class Feed {

  private final Translation translation;
  private final Accounts accounts;
  private final Bookkeeping bookkeeping;
  private final ParkedFacts parked;

  Feed(Translation translation, Accounts accounts, Bookkeeping bookkeeping, ParkedFacts parked) {
    this.translation = translation;
    this.accounts = accounts;
    this.bookkeeping = bookkeeping;
    this.parked = parked;
  }

  void book(List<IncomingEvent> facts) {
    ChartOfAccounts chart = accounts.chart();
    List<JournalEntry> entries = new ArrayList<>(facts.size());
    for (IncomingEvent fact : facts) {
      try {
        translation.entry(fact, chart).ifPresent(entries::add);
      } catch (RuntimeException reason) {
        // The rules are pure: what they can't do now they can't do at the next attempt either.
        parked.park(fact, reason);
      }
    }
    bookkeeping.post(entries);
  }
}
