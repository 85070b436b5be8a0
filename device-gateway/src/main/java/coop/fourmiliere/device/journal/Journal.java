package coop.fourmiliere.device.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** The gateway's journal: what it says it keeps is on the disk. */
@ApplicationScoped
public class Journal {

  private static final long MEGABYTE = 1024L * 1024;

  private final JournalSettings settings;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock(true);
  private JournalBook book;

  Journal(JournalSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) throws IOException, SQLException {
    Path file = settings.file().toAbsolutePath();
    Files.createDirectories(file.getParent());
    book = JournalBook.open(file, settings.retentionDays(), settings.megabytesAtMost() * MEGABYTE);
  }

  void stop(@Observes ShutdownEvent stopped) throws SQLException {
    book.close();
  }

  /**
   * Keeps an entry; returns when it is on the disk. There is at most one entry per kind and id: the
   * answer is the stored one, whose json differs from the given if another was there before.
   *
   * @param json a JSON document of at most 262 144 characters
   * @throws JournalUnavailable with a sentence that says what to do, when the disk is full, the
   *     file is damaged or can't be written
   */
  public Entry append(EntryKind kind, UUID id, String json) {
    Draft draft = new Draft(kind, id, json);
    return work(open -> open.append(List.of(draft), clock.instant())).get(0);
  }

  /**
   * The entry of that kind and id, if there is one.
   *
   * @throws JournalUnavailable as {@link #append}
   */
  public Optional<Entry> find(EntryKind kind, UUID id) {
    return work(open -> open.find(kind, id));
  }

  /**
   * Entries after that sequence, oldest first.
   *
   * @throws JournalUnavailable as {@link #append}
   */
  public List<Entry> after(long sequence, int atMost) {
    return work(open -> open.after(sequence, atMost));
  }

  /**
   * Entries of that kind after that sequence, oldest first.
   *
   * @throws JournalUnavailable as {@link #append}
   */
  public List<Entry> after(EntryKind kind, long sequence, int atMost) {
    return work(open -> open.after(kind, sequence, atMost));
  }

  private <T> T work(Work<T> work) {
    turn.lock();
    try {
      return work.with(book);
    } catch (SQLException failed) {
      throw new JournalUnavailable("The journal can't be used: " + failed.getMessage());
    } finally {
      turn.unlock();
    }
  }

  /** Something done with the open book. */
  private interface Work<T> {
    T with(JournalBook book) throws SQLException;
  }
}
