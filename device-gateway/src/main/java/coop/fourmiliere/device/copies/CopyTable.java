package coop.fourmiliere.device.copies;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sqlite.SQLiteConfig;

/** The SQLite table in which copies wait. For one thread at a time. */
final class CopyTable implements AutoCloseable {

  private static final String TABLE =
      """
      create table if not exists copy (
        sequence integer primary key,
        id text not null,
        type text not null,
        time text not null,
        topic text not null,
        key text not null,
        data text not null,
        version integer not null,
        traceparent text
      ) strict""";

  private static final int PAGE_BYTES = 4096;

  private final Connection connection;

  private CopyTable(String where, long bytesAtMost) throws SQLException {
    connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + where);
    try {
      execute("pragma locking_mode = exclusive");
      execute("pragma journal_mode = wal");
      // Survives the end of the gateway; what a power cut takes, the journal has.
      execute("pragma synchronous = normal");
      execute("pragma cache_size = -256");
      execute("pragma max_page_count = " + bytesAtMost / PAGE_BYTES);
      execute(TABLE);
      check();
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  /** The table in that file, which is made if it is missing. */
  static CopyTable on(Path file, long bytesAtMost) throws SQLException {
    return new CopyTable(file.toString(), bytesAtMost);
  }

  static CopyTable inMemory(long bytesAtMost) throws SQLException {
    return new CopyTable(":memory:", bytesAtMost);
  }

  /** Adds all of them or none. */
  void add(List<Waiting> newest) throws SQLException {
    execute("begin immediate");
    try (PreparedStatement insert =
        connection.prepareStatement("insert into copy values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Waiting waiting : newest) {
        fill(insert, waiting);
        insert.executeUpdate();
      }
      execute("commit");
    } catch (SQLException failed) {
      rollBack(failed);
      throw failed;
    }
  }

  /** The oldest, at most that many, in the order in which they came. */
  List<Waiting> oldest(int count) throws SQLException {
    List<Waiting> oldest = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("select * from copy order by sequence limit ?")) {
      select.setInt(1, count);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          oldest.add(new Waiting(rows.getLong("sequence"), copy(rows)));
        }
      }
    }
    return oldest;
  }

  /** Removes all up to that one. */
  void removeUpTo(long sequence) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from copy where sequence <= ?")) {
      delete.setLong(1, sequence);
      delete.executeUpdate();
    }
  }

  int count() throws SQLException {
    return (int) number("select count(*) from copy");
  }

  /** The place of the newest; 0 when there is none. */
  long last() throws SQLException {
    return number("select coalesce(max(sequence), 0) from copy");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getLong(1);
    }
  }

  private static void fill(PreparedStatement insert, Waiting waiting) throws SQLException {
    Copy copy = waiting.copy();
    insert.setLong(1, waiting.sequence());
    insert.setString(2, copy.id().toString());
    insert.setString(3, copy.type());
    insert.setString(4, copy.time().toString());
    insert.setString(5, copy.topic());
    insert.setString(6, copy.key());
    insert.setString(7, copy.data());
    insert.setLong(8, copy.version());
    insert.setString(9, copy.traceparent());
  }

  private static Copy copy(ResultSet row) throws SQLException {
    return new Copy(
        UUID.fromString(row.getString("id")),
        row.getString("type"),
        Instant.parse(row.getString("time")),
        row.getString("topic"),
        row.getString("key"),
        row.getString("data"),
        row.getLong("version"),
        row.getString("traceparent"));
  }

  private void rollBack(SQLException cause) {
    try {
      execute("rollback");
    } catch (SQLException rolledBackAlready) {
      cause.addSuppressed(rolledBackAlready);
    }
  }

  private void check() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma quick_check")) {
      if (!"ok".equals(row.getString(1))) {
        throw new SQLException(row.getString(1));
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * A copy and its place in the row.
   *
   * @param sequence grows with each
   */
  record Waiting(long sequence, Copy copy) {}
}
