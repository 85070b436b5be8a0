package coop.fourmiliere.accounting.ledger;

import static java.util.Objects.requireNonNull;

import coop.fourmiliere.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A fact as the books tell it: at least two postings whose debits equal their credits. An entry
 * that does not balance can't be made.
 *
 * @param id the entry's own id (UUIDv7)
 * @param source the fact
 * @param date the day in the books: the business date of the fact
 * @param tillId the till, or null when no till is concerned
 * @param tillSessionId the session of the till, or null
 * @param description what a reader of the journal sees
 * @param postings the lines, in the order in which they are read
 */
public record JournalEntry(
    UUID id,
    Source source,
    LocalDate date,
    String tillId,
    UUID tillSessionId,
    String description,
    List<Posting> postings) {

  private static final int FEWEST_POSTINGS = 2;

  /**
   * Checks the balance.
   *
   * @throws CannotBePosted when debits and credits differ or there are less than two postings
   */
  public JournalEntry {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(date, "date");
    requireNonNull(description, "description");
    postings = List.copyOf(postings);
    Money debit = Money.sum(postings.stream().map(Posting::debit).toList());
    Money credit = Money.sum(postings.stream().map(Posting::credit).toList());
    if (!debit.equals(credit)) {
      throw new CannotBePosted(
          "The entry does not balance: debit %d cents, credit %d cents"
              .formatted(debit.cents(), credit.cents()));
    }
    if (postings.size() < FEWEST_POSTINGS) {
      throw new CannotBePosted("An entry has two postings at least, not " + postings.size());
    }
  }

  /** The journal it belongs to. */
  public Journal journal() {
    return source.type().journal();
  }
}
