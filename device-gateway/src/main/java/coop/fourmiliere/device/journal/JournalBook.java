package coop.fourmiliere.device.journal;

import coop.fourmiliere.kernel.HashChain;
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
  private static final String COLUMNS = "select sequence, kind, id, json, written_at from entry ";

  private final Connection connection;

  private JournalBook(Connection connection) {
    this.connection = connection;
  }

  /** Opens the file and makes its tables if it has none. */
  static JournalBook open(Path file, int retentionDays, long bytesAtMost) throws SQLException {
    Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
    JournalBook book = new JournalBook(connection);
    try {
      book.execute("pragma page_size = " + PAGE_BYTES);
      book.execute("pragma auto_vacuum = incremental");
      // Alone in the file: no other program holds up an append, and no shared memory is needed.
      book.execute("pragma locking_mode = exclusive");
      book.execute("pragma journal_mode = wal");
      book.execute("pragma synchronous = full");
      book.execute("pragma cache_size = -512");
      book.execute("pragma wal_autocheckpoint = 256");
      book.execute("pragma max_page_count = " + bytesAtMost / PAGE_BYTES);
      JournalSchema.prepare(connection, retentionDays);
      return book;
    } catch (SQLException | RuntimeException failed) {
      book.close();
      throw failed;
    }
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
    } catch (SQLException failed) {
      rollBack(failed);
      throw failed;
    }
  }

  Optional<Entry> find(EntryKind kind, UUID id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(COLUMNS + "where kind = ? and id = ?")) {
      query.setString(1, kind.name());
      query.setString(2, id.toString());
      return entries(query).stream().findFirst();
    }
  }

  List<Entry> after(long sequence, int atMost) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(COLUMNS + "where sequence > ? order by sequence limit ?")) {
      query.setLong(1, sequence);
      query.setInt(2, atMost);
      return entries(query);
    }
  }

  List<Entry> after(EntryKind kind, long sequence, int atMost) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            COLUMNS + "where kind = ? and sequence > ? order by sequence limit ?")) {
      query.setString(1, kind.name());
      query.setLong(2, sequence);
      query.setInt(3, atMost);
      return entries(query);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private Entry insert(Draft draft, Instant now) throws SQLException {
    Link last = last();
    Entry entry =
        new Entry(
            last.sequence() + 1,
            draft.kind(),
            draft.id(),
            draft.json(),
            now.truncatedTo(ChronoUnit.MILLIS));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into entry values (?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, entry.sequence());
      insert.setString(2, entry.kind().name());
      insert.setString(3, entry.id().toString());
      insert.setString(4, entry.json());
      insert.setLong(5, entry.writtenAt().toEpochMilli());
      insert.setBytes(6, HashChain.nextCanonical(last.hash(), content(entry)));
      insert.executeUpdate();
    }
    return entry;
  }

  private static String content(Entry entry) {
    return entry.sequence()
        + "\n"
        + entry.kind()
        + "\n"
        + entry.id()
        + "\n"
        + entry.writtenAt().toEpochMilli()
        + "\n"
        + entry.json();
  }

  private Link last() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sequence, hash from"
                    + " (select * from (select sequence, hash from entry order by sequence desc"
                    + " limit 1) union all select sequence, hash from anchor) limit 1")) {
      row.next();
      return new Link(row.getLong(1), row.getBytes(2));
    }
  }

  private static List<Entry> entries(PreparedStatement query) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        entries.add(
            new Entry(
                rows.getLong(1),
                EntryKind.valueOf(rows.getString(2)),
                UUID.fromString(rows.getString(3)),
                rows.getString(4),
                Instant.ofEpochMilli(rows.getLong(5))));
      }
    }
    return entries;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void rollBack(SQLException failed) {
    try {
      execute("rollback");
    } catch (SQLException rolledBackAlready) {
      failed.addSuppressed(rolledBackAlready);
    }
  }

  /** An entry's place in the chain. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Link(long sequence, byte[] hash) {}
}
