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
import java.util.function.Predicate;

/**
 * What the journal knows of card payments. What is kept here is on the disk. An entry that can't be
 * read was kept all the same: nobody takes it for one that never was.
 */
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
    return journal.find(EntryKind.PAYMENT_ATTEMPT, id).map(this::attempt);
  }

  Optional<Kept<Sending>> sending(UUID id) {
    return journal.find(EntryKind.PAYMENT_SENT, id).map(entry -> kept(entry, sending(entry)));
  }

  /** The outcome, unless there is none or nobody can read it. */
  Optional<Outcome> outcome(UUID id) {
    return journal.find(EntryKind.PAYMENT_OUTCOME, id).flatMap(this::outcome);
  }

  /** A person's word, unless there is none or nobody can read it. */
  Optional<Settlement> settlement(UUID id) {
    return journal.find(EntryKind.PAYMENT_SETTLEMENT, id).flatMap(this::settlement);
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
    Entry stored = append(EntryKind.PAYMENT_SETTLEMENT, id, settlement);
    if (settlement(stored).isEmpty()) {
      // An earlier word that nobody can read stands there for good.
      keep(id, Outcome.of(settlement.state(), settlement.sentence()));
    }
  }

  /** Tells all attempts, oldest first. */
  void attempts(Consumer<Kept<Attempt>> told) {
    entries(EntryKind.PAYMENT_ATTEMPT, entry -> told.accept(kept(entry, attempt(entry))));
  }

  /** Tells all that ever left, oldest first. */
  void sendings(Consumer<Kept<Sending>> told) {
    entries(EntryKind.PAYMENT_SENT, entry -> told.accept(kept(entry, sending(entry))));
  }

  /**
   * How attempts ended that can be read, as far as that was written after that entry; oldest first.
   */
  List<Kept<Outcome>> outcomesSince(long sequence) {
    List<Kept<Outcome>> outcomes = new ArrayList<>();
    entries(
        EntryKind.PAYMENT_OUTCOME,
        sequence,
        entry -> outcome(entry).ifPresent(outcome -> outcomes.add(kept(entry, outcome))));
    return outcomes;
  }

  /** The ids of all whose end is known, by the terminal's word or a person's. */
  Set<UUID> ended() {
    Set<UUID> ids = new HashSet<>();
    entries(
        EntryKind.PAYMENT_OUTCOME,
        entry -> outcome(entry).ifPresent(readable -> ids.add(entry.id())));
    entries(
        EntryKind.PAYMENT_SETTLEMENT,
        entry -> settlement(entry).ifPresent(readable -> ids.add(entry.id())));
    return ids;
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

  private Attempt attempt(Entry entry) {
    return read(entry, Attempt.class, Attempt::isReadable)
        .orElseGet(() -> Attempt.unreadable(null));
  }

  private Sending sending(Entry entry) {
    return read(entry, Sending.class, sending -> sending.deviceId() != null)
        .orElse(Sending.UNREADABLE);
  }

  private Optional<Outcome> outcome(Entry entry) {
    return read(entry, Outcome.class, outcome -> outcome.state() != null);
  }

  private Optional<Settlement> settlement(Entry entry) {
    return read(entry, Settlement.class, settlement -> settlement.staffId() != null);
  }

  private Entry append(EntryKind kind, UUID id, Object what) {
    try {
      return journal.append(kind, id, json.writeValueAsString(what));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> Optional<T> read(Entry entry, Class<T> type, Predicate<T> whole) {
    return journal.read(entry, json.readerFor(type), whole);
  }

  private static <T> Kept<T> kept(Entry entry, T what) {
    return new Kept<>(entry.id(), what, entry.writtenAt(), entry.sequence());
  }

  /** Something that was kept, when, and as which entry. */
  record Kept<T>(UUID id, T what, Instant at, long sequence) {}
}
