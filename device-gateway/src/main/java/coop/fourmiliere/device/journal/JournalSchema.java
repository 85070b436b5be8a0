package coop.fourmiliere.device.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables, and the triggers by which the database itself refuses what a journal never does. The
 * anchor is the last entry that was removed for its age: the chain of hashes goes on from there.
 */
final class JournalSchema {

  // SQLite gives back each statement as it was made when its first two words are in capitals.
  private static final List<String> TABLES =
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

  /** Makes the tables where there are none, and lets the retention be this. */
  static void prepare(Connection connection, int retentionDays) throws SQLException {
    String retention = RETENTION.formatted(retentionDays);
    List<String> present = present(connection);
    if (present.contains(retention)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      if (present.isEmpty()) {
        for (String table : TABLES) {
          statement.execute(table);
        }
        statement.execute("insert into anchor values (0, zeroblob(32))");
      }
      statement.execute("drop trigger if exists entry_is_kept");
      statement.execute(retention);
      statement.execute("commit");
    }
  }

  /** Whether all tables and triggers are as they were made. */
  static boolean isWhole(Connection connection) throws SQLException {
    List<String> present = present(connection);
    return present.containsAll(TABLES) && present.size() == TABLES.size() + 1;
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
