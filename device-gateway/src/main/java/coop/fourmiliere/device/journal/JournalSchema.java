package coop.fourmiliere.device.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables, and the triggers by which the database itself refuses what a journal never does. The
 * anchor is the last entry that was removed for its age: the chain of hashes goes on from there.
 *
 * <p>The layout is numbered, in SQLite's {@code user_version}; a file without a number has the
 * first. A newer gateway's file is used as long as this one's tables stand in it as they were made:
 * the old jar is the way back when a new one fails, and what was only added is no hindrance.
 */
final class JournalSchema {

  // SQLite gives back each statement as it was made when its first two words are in capitals.
  private static final List<String> FIRST_LAYOUT =
      List.of(
          """
          CREATE TABLE entry (
            sequence integer primary key,
            kind text not null,
            id text not null,
            json text not null,
            written_at integer not null,
            hash blob not null,
            unique (kind, id)
          ) strict""",
          "CREATE INDEX entry_by_kind on entry (kind)",
          "CREATE TABLE anchor (sequence integer not null, hash blob not null) strict",
          """
          CREATE TRIGGER entry_is_next before insert on entry
          when new.sequence <> 1 + coalesce(
                (select max(sequence) from entry), (select sequence from anchor))
            or exists (select 1 from entry where kind = new.kind and id = new.id)
          begin
            select raise(abort, 'an entry is the next one, and the only one of its kind and id');
          end""",
          """
          CREATE TRIGGER entry_never_changes before update on entry
          begin
            select raise(abort, 'an entry never changes');
          end""",
          """
          CREATE TRIGGER entry_is_removed after delete on entry
          begin
            update anchor set sequence = old.sequence, hash = old.hash;
          end""",
          """
          CREATE TRIGGER anchor_stays before delete on anchor
          begin
            select raise(abort, 'the anchor stays');
          end""");

  /** What each layout adds to the one before. What stands here never changes any more. */
  private static final List<List<String>> LAYOUTS = List.of(FIRST_LAYOUT);

  /** By the database's own clock: not even the gateway removes what is younger. */
  private static final String RETENTION =
      """
      CREATE TRIGGER entry_is_kept before delete on entry
      when old.written_at > (unixepoch() - %d * 86400) * 1000
        or old.sequence > (select min(sequence) from entry)
      begin
        select raise(abort, 'an entry goes when it is old enough, the oldest first');
      end""";

  private JournalSchema() {}

  /**
   * Makes the tables where there are none, adds what an older layout has not, and lets the
   * retention be this.
   *
   * @throws SQLFeatureNotSupportedException with a sentence, when a newer gateway has changed what
   *     this one needs; the file stays as it is
   */
  static void prepare(Connection connection, int retentionDays) throws SQLException {
    String retention = RETENTION.formatted(retentionDays);
    List<String> present = present(connection);
    int layout = layout(connection, present);
    if (layout > LAYOUTS.size() && !present.containsAll(made())) {
      throw new SQLFeatureNotSupportedException(
          "A newer gateway wrote the journal, in layout %d, which this one can't use: install the newer one again. Nothing in the journal was changed."
              .formatted(layout));
    }
    if (present.contains(retention) && layout >= LAYOUTS.size()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      for (List<String> added : LAYOUTS.subList(Math.min(layout, LAYOUTS.size()), LAYOUTS.size())) {
        for (String table : added) {
          statement.execute(table);
        }
        statement.execute("pragma user_version = " + LAYOUTS.size());
      }
      if (layout == 0) {
        statement.execute("insert into anchor values (0, zeroblob(32))");
      }
      statement.execute("drop trigger if exists entry_is_kept");
      statement.execute(retention);
      statement.execute("commit");
    }
  }

  /** Whether all tables and triggers are as they were made, and none is besides in this layout. */
  static boolean isWhole(Connection connection) throws SQLException {
    List<String> present = present(connection);
    return present.containsAll(made())
        && (layout(connection, present) > LAYOUTS.size() || present.size() == made().size() + 1);
  }

  private static List<String> made() {
    return LAYOUTS.stream().flatMap(List::stream).toList();
  }

  /** The number of the file's layout; none when there is nothing in it yet. */
  private static int layout(Connection connection, List<String> present) throws SQLException {
    if (present.isEmpty()) {
      return 0;
    }
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("pragma user_version")) {
      return version.next() ? Math.max(1, version.getInt(1)) : 1;
    }
  }

  private static List<String> present(Connection connection) throws SQLException {
    List<String> present = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select sql from sqlite_schema where sql is not null")) {
      while (rows.next()) {
        present.add(rows.getString(1));
      }
    }
    return present;
  }
}
