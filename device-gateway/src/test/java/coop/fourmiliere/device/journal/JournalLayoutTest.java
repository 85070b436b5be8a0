package coop.fourmiliere.device.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other gateways than this one: of an older one, and of a newer one after going back. */
class JournalLayoutTest {

  @TempDir Path folder;

  private Entry entry;

  @BeforeEach
  void aJournalWithAnEntry() throws Exception {
    Journal journal = RealJournals.open(folder, Clock.systemUTC());
    entry = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{\"netGrams\":1}");
    RealJournals.close(journal);
  }

  @Test
  void a_file_from_before_layouts_had_numbers_opens_unchanged() throws Exception {
    execute("pragma user_version = 0");
    byte[] before = Files.readAllBytes(RealJournals.file(folder));

    Journal journal = RealJournals.open(folder, Clock.systemUTC());

    assertEquals(List.of(entry), journal.after(0, 9));
    assertEquals(JournalView.State.OK, journal.view().state());
    RealJournals.close(journal);
    assertArrayEquals(before, Files.readAllBytes(RealJournals.file(folder)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create index entry_by_time on entry (written_at)",
        "create table note (sequence integer, text text) strict",
        "create trigger note_is_made after insert on entry begin select 1; end",
      })
  void a_newer_file_to_which_something_was_added_goes_on(String added) throws Exception {
    execute(added);
    execute("pragma user_version = 2");

    Journal journal = RealJournals.open(folder, Clock.systemUTC());

    Entry next = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertEquals(List.of(entry, next), journal.after(0, 9));
    assertEquals(JournalView.State.OK, journal.view().state());
    RealJournals.close(journal);
    assertEquals(JournalView.State.OK, stateWhenOpenedAgain());
  }

  @Test
  void a_newer_file_whose_tables_are_others_is_refused_in_words_and_left_alone() throws Exception {
    execute("alter table entry add column author text");
    execute("pragma user_version = 3");
    Journal journal = RealJournals.open(folder, Clock.systemUTC());

    JournalUnavailable refused = assertThrows(JournalUnavailable.class, () -> journal.after(0, 9));

    assertTrue(refused.getMessage().contains("in layout 3"), refused.getMessage());
    assertTrue(refused.getMessage().contains("install the newer one"), refused.getMessage());
    RealJournals.close(journal);
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(each -> each.toString().contains("damaged")));
    }
  }

  private JournalView.State stateWhenOpenedAgain() throws Exception {
    Journal journal = RealJournals.open(folder, Clock.systemUTC());
    journal.after(0, 1);
    JournalView.State state = journal.view().state();
    RealJournals.close(journal);
    return state;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + RealJournals.file(folder));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
