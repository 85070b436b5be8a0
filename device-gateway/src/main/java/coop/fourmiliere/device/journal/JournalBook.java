package coop.fourmiliere.device.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sqlite.SQLiteConfig;

/** The open SQLite file. For one thread at a time. */
final class JournalBook implements AutoCloseable {

  private static final int PAGE_BYTES = 4096;
  private static final int SHRUNK_AT_ONCE = 100;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String ENTRIES = "select sequence, kind, id, json, written_at from entry ";

  /** Entries whose content nobody asks for: it may be long. */
  private static final String HEADS = "select sequence, kind, id, '', written_at from entry ";

  /** Attempts without any further word, with what is to be said of their leaving. */
  private static final String DOUBTFUL =
      """
      select sequence, kind, id, case
          when json_valid(json) then json_object(
            'deviceId', json_extract(json, '$.deviceId'), 'lastKnown', json('false'))
          else '{}' end, written_at
      from entry
      where kind = 'PAYMENT_ATTEMPT' and not exists (
        select 1 from entry e
        where e.kind in ('PAYMENT_SENT', 'PAYMENT_OUTCOME', 'PAYMENT_SETTLEMENT')
          and e.id = entry.id)
      order by sequence""";

  /** A ticket that nobody acknowledged; a payment that left and of which nobody knows the end. */
  private static final String OPEN =
      """
      where sequence <= ? and (
        kind = 'TICKET' and not exists (
          select 1 from entry e where e.kind = 'TICKET_ACKNOWLEDGEMENT' and e.id = entry.id)
        or kind in ('PAYMENT_ATTEMPT', 'PAYMENT_SENT')
          and exists (select 1 from entry e where e.kind = 'PAYMENT_SENT' and e.id = entry.id)
          and not exists (
            select 1 from entry e
            where e.kind in ('PAYMENT_OUTCOME', 'PAYMENT_SETTLEMENT') and e.id = entry.id))
      order by sequence limit 1""";

  /** No more of them are read when they have so many characters: the gateway's memory is small. */
  private static final int CHARACTERS_AT_ONCE = 256 * 1024;

  private final Connection connection;

  private JournalBook(Connection connection) {
    this.connection = connection;
  }

  /** Opens the file and makes its tables if it has none. */
  static JournalBook open(Path file, int retentionDays, long bytesAtMost) throws SQLException {
    JournalBook book = new JournalBook(new SQLiteConfig().createConnection("jdbc:sqlite:" + file));
    try {
      if (file.toFile().length() == 0) {
        book.execute("pragma page_size = " + PAGE_BYTES);
        book.execute("pragma auto_vacuum = incremental");
      }
      // Alone in the file: no other program holds up an append, and no shared memory is needed.
      book.execute("pragma locking_mode = exclusive");
      book.execute("pragma journal_mode = wal");
      book.execute("pragma synchronous = full");
      book.execute("pragma cache_size = -512");
      book.execute("pragma wal_autocheckpoint = 256");
      book.execute("pragma max_page_count = " + bytesAtMost / PAGE_BYTES);
      JournalSchema.prepare(book.connection, retentionDays);
      return book;
    } catch (SQLException failed) {
      book.connection.close();
      throw failed;
    }
  }

  /** What is wrong with it, in words, if anything is; reads all of it. */
  Optional<String> damage() throws SQLException {
    return Chain.damage(connection);
  }

  /** Keeps all of them or none; each answer is what is stored under its kind and id. */
  List<Entry> append(List<Draft> drafts, Instant now) throws SQLException {
    execute("begin immediate");
    try {
      List<Entry> entries = new ArrayList<>(drafts.size());
      for (Draft draft : drafts) {
        Optional<Entry> stored = find(draft.kind(), draft.id());
        entries.add(stored.isPresent() ? stored.get() : insert(draft, now));
      }
      execute("commit");
      return entries;
    } catch (SQLException | RuntimeException failed) {
      rollBack(failed);
      throw failed;
    }
  }

  /**
   * Takes over from a damaged file what is open and what must not happen twice, each with the
   * moment of its writing: tickets that nobody acknowledged, all of payments, and the terminals'
   * days. An attempt that lost the word whether it left counts as one that did. How many.
   */
  long carry(Path damaged) throws SQLException {
    execute("begin immediate");
    try (Chain.Remains remains = new Chain.Remains(damaged)) {
      for (Optional<Chain.Row> row = remains.next(); row.isPresent(); row = remains.next()) {
        if (isCarried(row.get(), remains)) {
          carry(row.get());
        }
      }
    }
    for (Entry attempt : entries(DOUBTFUL)) {
      insert(new Draft(EntryKind.PAYMENT_SENT, attempt.id(), attempt.json()), attempt.writtenAt());
    }
    execute("commit");
    return Chain.last(connection).sequence();
  }

  private static boolean isCarried(Chain.Row row, Chain.Remains remains) {
    return switch (EntryKind.stored(row.kind())) {
      case TICKET, TICKET_DRAWER -> !remains.has(EntryKind.TICKET_ACKNOWLEDGEMENT, row.id());
      case PAYMENT_ATTEMPT, PAYMENT_SENT, PAYMENT_OUTCOME, PAYMENT_SETTLEMENT, END_OF_DAY -> true;
      default -> false;
    };
  }

  private void carry(Chain.Row row) throws SQLException {
    Draft draft = new Draft(EntryKind.stored(row.kind()), id(row.id()), row.json());
    if (find(draft.kind(), draft.id()).isEmpty()) {
      insert(draft, Instant.ofEpochMilli(row.writtenAt()));
    }
  }

  Optional<Entry> find(EntryKind kind, UUID id) throws SQLException {
    return entries(ENTRIES + "where kind = ? and id = ?", kind.name(), id.toString()).stream()
        .findFirst();
  }

  List<Entry> after(long sequence, int atMost) throws SQLException {
    return entries(ENTRIES + "where sequence > ? order by sequence limit ?", sequence, atMost);
  }

  List<Entry> after(EntryKind kind, long sequence, int atMost) throws SQLException {
    return entries(
        ENTRIES + "where kind = ? and sequence > ? order by sequence limit ?",
        kind.name(),
        sequence,
        atMost);
  }

  /** As above, but without those of whose id there is an entry of that other kind too. */
  List<Entry> without(EntryKind other, EntryKind kind, long sequence, int atMost)
      throws SQLException {
    return entries(
        ENTRIES
            + "where kind = ? and sequence > ? and not exists"
            + " (select 1 from entry e where e.kind = ? and e.id = entry.id)"
            + " order by sequence limit ?",
        kind.name(),
        sequence,
        other.name(),
        atMost);
  }

  /** The oldest entry and the newest, without their content; one alone is both, or none is. */
  List<Entry> ends() throws SQLException {
    return entries(
        HEADS
            + "where sequence in ((select min(sequence) from entry), (select max(sequence) from entry))"
            + " order by sequence");
  }

  /**
   * Removes the oldest entries, as far as they were written before that moment, and none from the
   * first one on that is still open. How many; none when the database thinks them too young.
   */
  int prune(Instant before, int atMost) throws SQLException {
    long last = 0;
    for (Entry entry : entries(HEADS + "order by sequence limit ?", atMost)) {
      if (!entry.writtenAt().isBefore(before)) {
        break;
      }
      last = entry.sequence();
    }
    Optional<Entry> open = open(last);
    return remove(open.isPresent() ? open.get().sequence() - 1 : last);
  }

  /** What keeps entries from being removed that were written before that moment, if anything. */
  Optional<Entry> holding(Instant before) throws SQLException {
    List<Entry> oldest = entries(HEADS + "order by sequence limit 1");
    return oldest.isEmpty() || !oldest.get(0).writtenAt().isBefore(before)
        ? Optional.empty()
        : open(oldest.get(0).sequence());
  }

  /** The oldest entry up to that sequence of which something is still to come. */
  private Optional<Entry> open(long last) throws SQLException {
    return entries(HEADS + OPEN, last).stream().findFirst();
  }

  private int remove(long last) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("delete from entry where sequence <= " + last);
    } catch (SQLException failed) {
      if (Faults.isConstraint(failed)) {
        return 0;
      }
      throw failed;
    }
  }

  /** Gives the disk back a little of what removed entries left; whether there is more of it. */
  boolean shrink() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Only this kind of call goes on until it is done.
      statement.executeUpdate("pragma incremental_vacuum(" + SHRUNK_AT_ONCE + ")");
      try (ResultSet free = statement.executeQuery("pragma freelist_count")) {
        if (free.next() && free.getInt(1) > 0) {
          return true;
        }
      }
      statement.execute("pragma wal_checkpoint(truncate)");
      return false;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private Entry insert(Draft draft, Instant now) throws SQLException {
    Chain.Link last = Chain.last(connection);
    long sequence = last.sequence() + 1;
    Instant writtenAt = now.truncatedTo(ChronoUnit.MILLIS);
    String kind = draft.kind().name();
    String id = draft.id().toString();
    long millis = writtenAt.toEpochMilli();
    byte[] hash = Chain.hash(last.hash(), sequence, kind, id, draft.json(), millis);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into entry values (?, ?, ?, ?, ?, ?)")) {
      set(insert, sequence, kind, id, draft.json(), millis, hash);
      insert.executeUpdate();
    }
    return new Entry(sequence, draft.kind(), draft.id(), draft.json(), writtenAt);
  }

  private List<Entry> entries(String sql, Object... parameters) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      set(query, parameters);
      try (ResultSet rows = query.executeQuery()) {
        int characters = 0;
        while (characters < CHARACTERS_AT_ONCE && rows.next()) {
          Entry entry = entry(rows);
          entries.add(entry);
          characters += entry.json().length();
        }
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        EntryKind.stored(row.getString(2)),
        id(row.getString(3)),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  /** A newer gateway may name its entries in another way; what is of a known kind has a UUID. */
  static UUID id(String stored) {
    try {
      return UUID.fromString(stored);
    } catch (IllegalArgumentException unreadable) {
      return NOBODY;
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int at = 0; at < parameters.length; at++) {
      statement.setObject(at + 1, parameters[at]);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void rollBack(Exception failed) {
    try {
      execute("rollback");
    } catch (SQLException rolledBackAlready) {
      failed.addSuppressed(rolledBackAlready);
    }
  }

  /** What is to become an entry. */
  record Draft(EntryKind kind, UUID id, String json) {

    private static final int CHARACTERS_AT_MOST = 256 * 1024;

    Draft {
      if (kind == null
          || kind == EntryKind.UNKNOWN
          || id == null
          || json == null
          || json.isBlank()) {
        throw new IllegalArgumentException("an entry has a kind, an id and a content");
      }
      if (json.length() > CHARACTERS_AT_MOST) {
        throw new IllegalArgumentException(
            "an entry has at most " + CHARACTERS_AT_MOST + " characters, not " + json.length());
      }
    }
  }
}
