package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.accounting.ledger.JournalEntries.PostedEntry;
import java.time.Instant;

/** The end of a journal while entries are added: it gives each its number and its hash. */
final class JournalHead {

  private final Journal journal;
  private long lastNumber;
  private byte[] lastHash;

  JournalHead(Journal journal, long lastNumber, byte[] lastHash) {
    this.journal = journal;
    this.lastNumber = lastNumber;
    this.lastHash = lastHash.clone();
  }

  /** The entry with the place after the last one. */
  PostedEntry add(JournalEntry entry, Instant recordedAt) {
    byte[] hash = ChainDocument.hash(lastHash, entry, lastNumber + 1, recordedAt);
    lastNumber++;
    lastHash = hash;
    return new PostedEntry(entry, lastNumber, recordedAt, hash);
  }

  Journal journal() {
    return journal;
  }

  long lastNumber() {
    return lastNumber;
  }

  byte[] lastHash() {
    return lastHash.clone();
  }
}
