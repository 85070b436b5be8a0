package coop.fourmiliere.device.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.Entry;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What the journal knows of print jobs: the order and, one after the other, what came of it. */
@ApplicationScoped
class PrintLog {

  private static final int ENTRIES_LOOKED_THROUGH = 2_000;
  private static final int PAGE = 10;

  /** What an entry of the journal holds. */
  private static final int CHARACTERS_AT_MOST = 262_144;

  private final Journal journal;
  private final ObjectMapper json;

  PrintLog(Journal journal, ObjectMapper json) {
    this.journal = journal;
    this.json = json;
  }

  /** Keeps the order; returns when it is on the disk. */
  void accept(UUID id, PrintOrder order) {
    String text = write(order);
    if (text.length() > CHARACTERS_AT_MOST) {
      throw new Refusal(
          CommonProblem.TOO_LARGE, "A paper has room in 256 kB: smaller images help.");
    }
    journal.append(EntryKind.PRINT_JOB, id, text);
  }

  /**
   * The order of that id.
   *
   * @throws Refusal when it is there, but can't be read
   */
  Optional<PrintOrder> order(UUID id) {
    return journal
        .find(EntryKind.PRINT_JOB, id)
        .map(entry -> read(entry, PrintOrder.class, PrintOrder::lacksNothing));
  }

  /** When it was ordered. */
  Instant orderedAt(UUID id) {
    return journal.find(EntryKind.PRINT_JOB, id).map(Entry::writtenAt).orElseThrow();
  }

  /** Keeps the step; returns when it is on the disk. */
  void add(Step step) {
    journal.append(EntryKind.PRINT_OUTCOME, key(step.job(), step.number()), write(step));
  }

  /**
   * What happened to that job so far.
   *
   * @throws Refusal when that can't be read
   */
  List<Step> steps(UUID job) {
    List<Step> steps = new ArrayList<>();
    Optional<Entry> next = journal.find(EntryKind.PRINT_OUTCOME, key(job, 0));
    while (next.isPresent()) {
      steps.add(read(next.get(), Step.class, step -> step.what() != null));
      next = journal.find(EntryKind.PRINT_OUTCOME, key(job, steps.size()));
    }
    return steps;
  }

  /** The jobs that were ordered since then, as far as they are near the journal's end. */
  List<UUID> orderedSince(Instant then) {
    List<UUID> ids = new ArrayList<>();
    long from = Math.max(0, last() - ENTRIES_LOOKED_THROUGH);
    List<Entry> page = journal.after(EntryKind.PRINT_JOB, from, PAGE);
    while (!page.isEmpty()) {
      page.stream()
          .filter(entry -> entry.writtenAt().isAfter(then))
          .map(Entry::id)
          .forEach(ids::add);
      page = journal.after(EntryKind.PRINT_JOB, page.get(page.size() - 1).sequence(), PAGE);
    }
    return ids;
  }

  /** The last sequence, by halving: sequences have no gap. */
  private long last() {
    long beyond = 1;
    while (!journal.after(beyond, 1).isEmpty()) {
      beyond *= 2;
    }
    long before = beyond / 2;
    while (beyond - before > 1) {
      long middle = (before + beyond) / 2;
      if (journal.after(middle, 1).isEmpty()) {
        beyond = middle;
      } else {
        before = middle;
      }
    }
    return beyond;
  }

  /** The journal has one entry per id, a job has many steps. */
  private static UUID key(UUID job, int number) {
    return UUID.nameUUIDFromBytes((job + "/" + number).getBytes(UTF_8));
  }

  private String write(Object document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private <T> T read(Entry entry, Class<T> type, Predicate<T> whole) {
    return journal
        .read(entry, json.readerFor(type), whole)
        .orElseThrow(
            () ->
                new Refusal(
                    PrinterProblem.PRINT_UNREADABLE,
                    "Entry " + entry.sequence() + " of the journal: print it under a new id."));
  }
}
