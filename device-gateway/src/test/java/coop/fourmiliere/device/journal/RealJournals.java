package coop.fourmiliere.device.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** Journals on the disk for tests of any package. */
public final class RealJournals {

  private RealJournals() {}

  /** Opens the journal of that folder. */
  public static Journal open(Path folder, Clock clock) {
    return open(folder, 500, clock);
  }

  /** Closes it as the gateway does. */
  public static void close(Journal journal) throws Exception {
    journal.stop(new ShutdownEvent());
  }

  /** Opens it with that much room. */
  public static Journal open(Path folder, int megabytesAtMost, Clock clock) {
    Journal journal =
        new Journal(file(folder), 90, megabytesAtMost, clock, new SimpleMeterRegistry());
    journal.start(new StartupEvent());
    return journal;
  }

  /** For a test without a gateway, after one whose folder is gone. */
  static void unpackSqliteIn(Path folder) {
    System.setProperty("org.sqlite.tmpdir", folder.toString());
  }

  /** Appends what this gateway never would, to a journal that nobody has open. */
  public static void appendByHand(Path folder, String kind, String id, String json, Instant at)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(folder));
        PreparedStatement insert =
            connection.prepareStatement("insert into entry values (?, ?, ?, ?, ?, ?)")) {
      Chain.Link last = Chain.last(connection);
      long sequence = last.sequence() + 1;
      insert.setLong(1, sequence);
      insert.setString(2, kind);
      insert.setString(3, id);
      insert.setString(4, json);
      insert.setLong(5, at.toEpochMilli());
      insert.setBytes(6, Chain.hash(last.hash(), sequence, kind, id, json, at.toEpochMilli()));
      insert.executeUpdate();
    }
  }

  static Path file(Path folder) {
    return folder.resolve("journal.db");
  }
}
