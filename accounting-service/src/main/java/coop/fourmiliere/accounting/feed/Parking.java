package coop.fourmiliere.accounting.feed;

import coop.fourmiliere.accounting.chart.Accounts;
import coop.fourmiliere.accounting.ledger.Bookkeeping;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The desk where parked facts are tried again, once what was missing is there. */
@ApplicationScoped
class Parking {

  private final ParkedFacts shelf;
  private final Translation translation;
  private final Accounts accounts;
  private final Bookkeeping bookkeeping;

  Parking(ParkedFacts shelf, Translation translation, Accounts accounts, Bookkeeping bookkeeping) {
    this.shelf = shelf;
    this.translation = translation;
    this.accounts = accounts;
    this.bookkeeping = bookkeeping;
  }

  /** Tries a parked fact again; the attempt is kept whatever comes of it. */
  @Transactional
  Attempt retry(UUID id) {
    Optional<ParkedFact> waiting = shelf.lock(id);
    if (waiting.isEmpty()) {
      return new Attempt(Outcome.NOT_WAITING, null);
    }
    Optional<JournalEntry> entry;
    try {
      entry = translation.entry(waiting.get().fact(), accounts.chart());
    } catch (RuntimeException still) {
      String reason = ParkedFacts.sentence(still);
      shelf.refused(id, reason);
      return new Attempt(Outcome.STILL_IMPOSSIBLE, reason);
    }
    bookkeeping.post(entry.map(List::of).orElseGet(List::of));
    shelf.booked(id);
    return new Attempt(Outcome.BOOKED, null);
  }

  /** What came of a retry, with the reason when it failed. */
  record Attempt(Outcome outcome, String reason) {}

  enum Outcome {
    BOOKED,
    STILL_IMPOSSIBLE,
    NOT_WAITING
  }
}
