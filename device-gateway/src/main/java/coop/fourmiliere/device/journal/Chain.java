package coop.fourmiliere.device.journal;

import coop.fourmiliere.kernel.HashChain;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;

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

  /** An entry's place in the chain. */
  @SuppressWarnings("ArrayRecordComponent")
  record Link(long sequence, byte[] hash) {}
}
