package coop.fourmiliere.device.journal;

import coop.fourmiliere.kernel.HashChain;
import io.quarkus.logging.Log;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * Each entry holds the SHA-256 of the hash before it and of its own content: SQLite alone does not
 * notice a value that changed on the disk.
 */
final class Chain {

  private Chain() {}

  /** The hash of an entry, from its columns as they are stored. */
  static byte[] hash(
      byte[] previous, long sequence, String kind, String id, String json, long writtenAt) {
    String content = sequence + "\n" + kind + "\n" + id + "\n" + writtenAt + "\n" + json;
    return HashChain.nextCanonical(previous, content);
  }

  /** The link on which the next entry follows. */
  static Link last(Connection connection) throws SQLException {
    Link last = link(connection, "select sequence, hash from entry order by sequence desc limit 1");
    return last == null ? anchor(connection) : last;
  }

  /** What is wrong with the file, in words, if anything is; reads all of it. */
  static Optional<String> damage(Connection connection) throws SQLException {
    if (!JournalSchema.isWhole(connection)) {
      return Optional.of("its tables are not as they were made");
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("pragma integrity_check(1)")) {
      if (!found.next() || !"ok".equals(found.getString(1))) {
        return Optional.of("SQLite finds: " + found.getString(1));
      }
    }
    Link anchor = anchor(connection);
    return anchor == null ? Optional.of("its anchor is missing") : damageAfter(anchor, connection);
  }

  private static Optional<String> damageAfter(Link anchor, Connection connection)
      throws SQLException {
    long sequence = anchor.sequence();
    byte[] hash = anchor.hash();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sequence, kind, id, json, written_at, hash from entry order by sequence")) {
      while (row.next()) {
        sequence++;
        if (row.getLong(1) != sequence) {
          return Optional.of("entry " + sequence + " is missing");
        }
        byte[] stored = row.getBytes(6);
        hash =
            hash(
                hash,
                sequence,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5));
        if (!Arrays.equals(hash, stored)) {
          return Optional.of("entry " + sequence + " is not what was written");
        }
      }
    }
    return Optional.empty();
  }

  private static Link anchor(Connection connection) throws SQLException {
    Link anchor = link(connection, "select sequence, hash from anchor");
    return anchor == null || anchor.hash().length != HashChain.GENESIS.length ? null : anchor;
  }

  private static Link link(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? new Link(row.getLong(1), row.getBytes(2)) : null;
    }
  }

  /**
   * What a damaged file still gives, oldest first: each entry whose hash agrees with the one stored
   * before it. One that changed on the disk takes only itself away and, when its hash is gone too,
   * the next. What can't be read is passed over; it is the damage.
   */
  static final class Remains implements AutoCloseable {

    /** More than the entries below one page of the table's tree. */
    private static final int MISSING_IN_A_ROW = 20_000;

    private static final String NEXT =
        "select sequence from entry where sequence > ? order by sequence limit 1";

    /** By an index: the page of the table on which the next one is may be the damage. */
    private static final String NEXT_BY_INDEX =
        "select min(+sequence) from entry indexed by entry_by_kind where +sequence > ?";

    private final Connection damaged;
    private long sequence;
    private byte[] before;
    private long unproven;
    private long failures;
    private SQLException failure;

    Remains(Path file) throws SQLException {
      damaged = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
      try (Statement statement = damaged.createStatement()) {
        statement.execute("pragma locking_mode = exclusive");
        statement.execute("pragma query_only = true");
        statement.executeQuery("select 1 from entry limit 0").close();
        begin();
      } catch (SQLException unreadable) {
        note(unreadable);
      }
    }

    private void begin() {
      sequence = after(0);
      Link anchor = readAnchor();
      if (anchor != null && anchor.sequence() >= 0) {
        long first = anchor.sequence() + 1;
        sequence = sequence > 0 ? Math.min(sequence, first) : first;
        before = sequence == first ? anchor.hash() : null;
      }
      sequence = Math.max(1, sequence);
    }

    /** The next that is as it was written; none at the end. */
    Optional<Row> next() {
      int missing = 0;
      while (sequence > 0) {
        Optional<Row> row = read(sequence++);
        if (row.isPresent()) {
          return row;
        }
        missing = before == null ? missing + 1 : 0;
        if (missing == MISSING_IN_A_ROW) {
          missing = 0;
          sequence = after(sequence - 1);
        }
      }
      return Optional.empty();
    }

    /** The sequence that is stored next after that one, 0 when none is found. */
    private long after(long which) {
      long next = after(which, NEXT);
      return next == 0 ? after(which, NEXT_BY_INDEX) : next;
    }

    private long after(long which, String sql) {
      try (PreparedStatement query = damaged.prepareStatement(sql)) {
        query.setLong(1, which);
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? row.getLong(1) : 0;
        }
      } catch (SQLException unreadable) {
        note(unreadable);
        return 0;
      }
    }

    private Link readAnchor() {
      try {
        return anchor(damaged);
      } catch (SQLException unreadable) {
        note(unreadable);
        return null;
      }
    }

    /**
     * How many were passed over that can be read, because nothing shows that they are unchanged.
     */
    long unproven() {
      return unproven;
    }

    /** Why something could not be read, the last time that this was so. */
    Optional<String> lastFailure() {
      return Optional.ofNullable(failure).map(SQLException::getMessage);
    }

    private void note(SQLException unreadable) {
      failures++;
      failure = unreadable;
    }

    boolean has(EntryKind kind, String id) {
      try (PreparedStatement query =
          damaged.prepareStatement("select 1 from entry where kind = ? and id = ?")) {
        query.setString(1, kind.name());
        query.setString(2, id);
        try (ResultSet row = query.executeQuery()) {
          return row.next();
        }
      } catch (SQLException unreadable) {
        note(unreadable);
        return false;
      }
    }

    private Optional<Row> read(long which) {
      byte[] previous = before;
      before = null;
      try (PreparedStatement query =
          damaged.prepareStatement(
              "select kind, id, json, written_at, hash from entry where sequence = ?")) {
        query.setLong(1, which);
        try (ResultSet found = query.executeQuery()) {
          if (!found.next()) {
            return Optional.empty();
          }
          Row row =
              new Row(
                  which,
                  found.getString(1),
                  found.getString(2),
                  found.getString(3),
                  found.getLong(4));
          byte[] stored = found.getBytes(5);
          before = stored != null && stored.length == HashChain.GENESIS.length ? stored : null;
          if (previous != null && Arrays.equals(row.hash(previous), before)) {
            return Optional.of(row);
          }
          unproven++;
          return Optional.empty();
        }
      } catch (SQLException unreadable) {
        note(unreadable);
        return Optional.empty();
      }
    }

    @Override
    public void close() throws SQLException {
      if (failures > 0) {
        Log.warnf(
            "%d attempts to read the damaged journal failed, the last: %s",
            failures, failure.getMessage());
      }
      damaged.close();
    }
  }

  /** An entry's columns as they are stored. */
  record Row(long sequence, String kind, String id, String json, long writtenAt) {

    /** What a newer gateway called in another way is of no kind and of nobody here. */
    Entry entry() {
      return new Entry(
          sequence,
          EntryKind.stored(kind),
          JournalBook.id(id),
          json,
          Instant.ofEpochMilli(writtenAt));
    }

    private byte[] hash(byte[] previous) {
      return Chain.hash(previous, sequence, kind, id, json, writtenAt);
    }
  }

  /** An entry's place in the chain. */
  @SuppressWarnings("ArrayRecordComponent")
  record Link(long sequence, byte[] hash) {}
}
