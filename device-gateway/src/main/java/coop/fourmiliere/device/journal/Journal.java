package coop.fourmiliere.device.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import coop.fourmiliere.device.journal.JournalBook.Draft;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The gateway's journal: what it says it keeps is on the disk. */
@ApplicationScoped
public class Journal {

  /** The devices begin at the default priority and end before the journal. */
  private static final int FIRST = 1_000;

  private static final int LAST = 10_000;

  private static final long MEGABYTE = 1024L * 1024;

  private final JournalKeeper keeper;
  private final Clock clock;

  Journal(
      @ConfigProperty(name = "fourmiliere.journal.file") Path file,
      @ConfigProperty(name = "fourmiliere.journal.retention-days") int retentionDays,
      @ConfigProperty(name = "fourmiliere.journal.megabytes-at-most") int megabytesAtMost,
      Clock clock,
      MeterRegistry meters) {
    if (retentionDays < 1 || megabytesAtMost < 1) {
      throw new ConfigurationException(
          "fourmiliere.journal.retention-days and .megabytes-at-most are at least 1");
    }
    JournalFiles files = new JournalFiles(file);
    this.keeper = new JournalKeeper(files, retentionDays, megabytesAtMost * MEGABYTE, clock);
    this.clock = clock;
    Gauge.builder("fourmiliere.journal.bytes", files, JournalFiles::bytes)
        .strongReference(true)
        .register(meters);
    Gauge.builder("fourmiliere.journal.entries", keeper, open -> open.view().entries())
        .register(meters);
  }

  /**
   * @throws ConfigurationException when another gateway uses the same file
   */
  void start(@Observes @Priority(FIRST) StartupEvent started) {
    keeper.start();
  }

  void stop(@Observes @Priority(LAST) ShutdownEvent stopped)
      throws IOException, InterruptedException {
    keeper.stop();
  }

  /**
   * Keeps an entry; returns when it is on the disk. There is at most one entry per kind and id: the
   * answer is the stored one, whose json differs from the given if another was there before.
   *
   * @param json a JSON document of at most 262 144 characters
   * @throws JournalUnavailable with a sentence that says what to do, when the disk is full, the
   *     file is damaged or can't be written
   * @throws IllegalArgumentException when something is missing or too long
   */
  public Entry append(EntryKind kind, UUID id, String json) {
    return append(List.of(new Draft(kind, id, json))).get(0);
  }

  /** Keeps all of them or none, for the price of one. */
  List<Entry> append(List<Draft> drafts) {
    return keeper.work(book -> book.append(drafts, clock.instant()));
  }

  /**
   * The entry of that kind and id, if there is one.
   *
   * @throws JournalUnavailable as {@link #append}
   */
  public Optional<Entry> find(EntryKind kind, UUID id) {
    return keeper.work(book -> book.find(kind, id));
  }

  /**
   * Entries after that sequence, oldest first; fewer when they are long, none only when there are
   * no more.
   *
   * @throws JournalUnavailable as {@link #append}
   */
  public List<Entry> after(long sequence, int atMost) {
    return keeper.work(book -> book.after(sequence, atMost));
  }

  /**
   * Entries of that kind after that sequence, oldest first; fewer when they are long, none only
   * when there are no more.
   *
   * @throws JournalUnavailable as {@link #append}
   */
  public List<Entry> after(EntryKind kind, long sequence, int atMost) {
    return keeper.work(book -> book.after(kind, sequence, atMost));
  }

  /**
   * Entries of that kind of whose id the journal has none of the other kind, as {@link
   * #after(EntryKind, long, int)}.
   *
   * @throws JournalUnavailable as {@link #append}
   */
  public List<Entry> without(EntryKind other, EntryKind kind, long sequence, int atMost) {
    return keeper.work(book -> book.without(other, kind, sequence, atMost));
  }

  /**
   * What an entry holds, as {@link #unreadable} when it can't be read or that is not whole. A newer
   * gateway may have written down more than this one asks for.
   */
  public <T> Optional<T> read(Entry entry, ObjectReader reader, Predicate<T> whole) {
    try {
      T what =
          reader.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(entry.json());
      if (what != null && whole.test(what)) {
        return Optional.of(what);
      }
      unreadable(entry, new IllegalStateException("something is missing in it"));
    } catch (JsonProcessingException foreign) {
      unreadable(entry, foreign);
    }
    return Optional.empty();
  }

  /**
   * What an entry says is not understood: people are told once, with its number, and whoever reads
   * goes on without it.
   */
  void unreadable(Entry entry, Exception why) {
    if (keeper.passOver(entry.sequence())) {
      Log.errorf(why, "Entry %d, %s %s, can't be read", entry.sequence(), entry.kind(), entry.id());
    }
  }

  /** The files that were set aside as damaged, the oldest first, for as long as they are there. */
  List<Path> setAside() {
    return keeper.setAside();
  }

  /** How it is. */
  public JournalView view() {
    return keeper.view();
  }
}
