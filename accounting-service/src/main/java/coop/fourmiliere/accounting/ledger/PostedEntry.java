package coop.fourmiliere.accounting.ledger;

import java.time.Instant;

/**
 * An entry with its place in its journal.
 *
 * @param number 1 for the first entry of the journal, then without gaps
 * @param recordedAt when it was written, to the millisecond
 * @param hash 32 bytes over this entry and all before it in the journal
 */
@SuppressWarnings("ArrayRecordComponent")
record PostedEntry(JournalEntry entry, long number, Instant recordedAt, byte[] hash) {}
