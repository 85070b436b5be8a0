package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.kernel.HashChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Computes a journal's chain again, from its first entry to its end as it is now. */
@ApplicationScoped
class ChainCheck {

  private final Journals journals;
  private final StoredEntries entries;

  ChainCheck(Journals journals, StoredEntries entries) {
    this.journals = journals;
    this.entries = entries;
  }

  /** Whether every entry is as it was written and none is missing. */
  Verdict of(Journal journal) {
    JournalHead end = journals.head(journal);
    long number = 0;
    byte[] hash = HashChain.GENESIS;
    while (number < end.lastNumber()) {
      List<StoredEntry> next = entries.after(journal, number);
      if (next.isEmpty()) {
        return Verdict.broken(end, number + 1);
      }
      for (StoredEntry entry : next) {
        if (!entry.follows(number, hash)) {
          return Verdict.broken(end, number + 1);
        }
        number = entry.number();
        hash = entry.hashBytes();
        if (number == end.lastNumber() && !Arrays.equals(hash, end.lastHash())) {
          return Verdict.broken(end, number);
        }
      }
    }
    return new Verdict(true, end.lastNumber(), null);
  }

  /**
   * What came of a check.
   *
   * @param count the number of the journal's last entry
   * @param firstBroken the number of the first entry that is missing or not as it was written, or
   *     null
   */
  record Verdict(boolean ok, long count, Long firstBroken) {

    private static Verdict broken(JournalHead end, long number) {
      return new Verdict(false, end.lastNumber(), number);
    }
  }
}
