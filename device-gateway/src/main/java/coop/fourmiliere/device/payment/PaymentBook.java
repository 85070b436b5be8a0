package coop.fourmiliere.device.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.Entry;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the journal knows of card payments. What is kept here is on the disk. */
@ApplicationScoped
class PaymentBook {

  private static final int PAGE = 500;

  private final Journal journal;
  private final ObjectMapper json;

  PaymentBook(Journal journal, ObjectMapper json) {
    this.journal = journal;
    this.json = json;
  }

  Optional<Attempt> attempt(UUID id) {
    return find(EntryKind.PAYMENT_ATTEMPT, id, Attempt.class).map(Kept::what);
  }

  Optional<Kept<Sending>> sending(UUID id) {
    return find(EntryKind.PAYMENT_SENT, id, Sending.class);
  }

  Optional<Outcome> outcome(UUID id) {
    return find(EntryKind.PAYMENT_OUTCOME, id, Outcome.class).map(Kept::what);
  }

  Optional<Settlement> settlement(UUID id) {
    return find(EntryKind.PAYMENT_SETTLEMENT, id, Settlement.class).map(Kept::what);
  }

  void keep(UUID id, Attempt attempt) {
    append(EntryKind.PAYMENT_ATTEMPT, id, attempt);
  }

  /** Keeps that it is about to leave, and answers since when. */
  Instant keep(UUID id, Sending sending) {
    return append(EntryKind.PAYMENT_SENT, id, sending).writtenAt();
  }

  void keep(UUID id, Outcome outcome) {
    append(EntryKind.PAYMENT_OUTCOME, id, outcome);
  }

  void keep(UUID id, Settlement settlement) {
    append(EntryKind.PAYMENT_SETTLEMENT, id, settlement);
  }

  /** Tells all attempts, oldest first. */
  void attempts(Consumer<Kept<Attempt>> told) {
    all(EntryKind.PAYMENT_ATTEMPT, Attempt.class, told);
  }

  /** Tells all that ever left, oldest first. */
  void sendings(Consumer<Kept<Sending>> told) {
    all(EntryKind.PAYMENT_SENT, Sending.class, told);
  }

  /** How attempts ended, as far as that was written after that entry; oldest first. */
  List<Kept<Outcome>> outcomesSince(long sequence) {
    List<Kept<Outcome>> outcomes = new ArrayList<>();
    entries(EntryKind.PAYMENT_OUTCOME, sequence, entry -> outcomes.add(read(entry, Outcome.class)));
    return outcomes;
  }

  /** The ids of all whose end is known, by the terminal's word or a person's. */
  Set<UUID> ended() {
    Set<UUID> ids = new HashSet<>();
    entries(EntryKind.PAYMENT_OUTCOME, entry -> ids.add(entry.id()));
    entries(EntryKind.PAYMENT_SETTLEMENT, entry -> ids.add(entry.id()));
    return ids;
  }

  private <T> void all(EntryKind kind, Class<T> type, Consumer<Kept<T>> told) {
    entries(kind, entry -> told.accept(read(entry, type)));
  }

  private void entries(EntryKind kind, Consumer<Entry> told) {
    entries(kind, 0, told);
  }

  private void entries(EntryKind kind, long sequence, Consumer<Entry> told) {
    List<Entry> page = journal.after(kind, sequence, PAGE);
    while (!page.isEmpty()) {
      page.forEach(told);
      page = journal.after(kind, page.get(page.size() - 1).sequence(), PAGE);
    }
  }

  private <T> Optional<Kept<T>> find(EntryKind kind, UUID id, Class<T> type) {
    return journal.find(kind, id).map(entry -> read(entry, type));
  }

  private Entry append(EntryKind kind, UUID id, Object what) {
    try {
      return journal.append(kind, id, json.writeValueAsString(what));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> Kept<T> read(Entry entry, Class<T> type) {
    try {
      return new Kept<>(
          entry.id(), json.readValue(entry.json(), type), entry.writtenAt(), entry.sequence());
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("entry " + entry.sequence() + " can't be read", foreign);
    }
  }

  /** Something that was kept, when, and as which entry. */
  record Kept<T>(UUID id, T what, Instant at, long sequence) {}
}
