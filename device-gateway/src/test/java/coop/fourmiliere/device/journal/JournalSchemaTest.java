package coop.fourmiliere.device.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.MovableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses, whoever asks. */
class JournalSchemaTest {

  private static final UUID YOUNG = UUID.fromString("01932f00-0000-7000-8000-000000000003");

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock();

  @BeforeEach
  void twoOldEntriesAndAYoungOne() throws Exception {
    clock.advance(Duration.ofDays(-91));
    Journal journal = RealJournals.open(folder, clock);
    journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    clock.reset();
    clock.advance(Duration.ofDays(-89));
    journal.append(EntryKind.WEIGHING, YOUNG, "{}");
    RealJournals.close(journal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "update entry set json = '{\"netGrams\":1}' where sequence = 3;      an entry never changes",
        "update entry set written_at = 0;                                    an entry never changes",
        "delete from entry;                                                  old enough",
        "delete from entry where sequence = 3;                               old enough",
        "delete from entry where sequence = 2;                               the oldest first",
        "delete from anchor;                                                 the anchor stays",
        "insert into entry values (5, 'WEIGHING', 'a', '{}', 0, x'00');      the next one",
        "insert into entry values (3, 'WEIGHING', 'a', '{}', 0, x'00');      the next one",
        "insert or replace into entry values (3, 'X', 'a', '{}', 0, x'00');  the next one",
        "insert or replace into entry values (4, 'WEIGHING', '01932f00-0000-7000-8000-000000000003',"
            + " '{}', 0, x'00');                                             the only one",
        "replace into entry values (4, 'WEIGHING', '01932f00-0000-7000-8000-000000000003',"
            + " '{}', 0, x'00');                                             the only one",
      })
  void the_database_refuses(String sql, String why) throws Exception {
    SQLException refused = assertThrows(SQLException.class, () -> execute(sql));

    assertTrue(refused.getMessage().contains(why), refused.getMessage());
    assertEquals(List.of("1", "2", "3"), column("select sequence from entry order by sequence"));
  }

  @Test
  void the_oldest_entry_may_go_when_it_is_old_enough_and_becomes_the_anchor() throws Exception {
    List<String> hash = column("select hex(hash) from entry where sequence = 1");

    execute("delete from entry where sequence = 1");

    assertEquals(List.of("2", "3"), column("select sequence from entry order by sequence"));
    assertEquals(List.of("1"), column("select sequence from anchor"));
    assertEquals(hash, column("select hex(hash) from anchor"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + RealJournals.file(folder));
  }
}
