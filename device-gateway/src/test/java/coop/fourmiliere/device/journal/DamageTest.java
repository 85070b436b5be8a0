package coop.fourmiliere.device.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is not what was written is noticed, kept under another name, and replaced. */
class DamageTest {

  private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int ENTRIES = 30;

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void aJournal() throws Exception {
    file = RealJournals.file(folder);
    Journal journal = RealJournals.open(folder, CLOCK);
    for (int at = 1; at <= ENTRIES; at++) {
      journal.append(EntryKind.WEIGHING, UuidV7.next(), "{\"netGrams\":" + (1_000 + at) + "}");
    }
    RealJournals.close(journal);
  }

  @Test
  void a_sound_file_has_no_damage() throws Exception {
    assertEquals(Optional.empty(), damage());
  }

  @Test
  void a_flipped_byte_in_a_value_is_noticed_though_sqlite_does_not() throws Exception {
    String content = Files.readString(file, ISO_8859_1);

    Files.writeString(
        file, content.replace("{\"netGrams\":1017}", "{\"netGrams\":1019}"), ISO_8859_1);

    assertEquals(Optional.of("entry 17 is not what was written"), damage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "delete from entry where sequence = 9;                    entry 9 is missing",
        "delete from entry where sequence = 1;                    entry 1 is missing",
        "update entry set written_at = written_at + 1 where sequence = 4; entry 4 is not what was written",
        "update entry set kind = 'PRINT_JOB' where sequence = 5;  entry 5 is not what was written",
        "update anchor set hash = randomblob(32);                 entry 1 is not what was written",
        "delete from anchor;                                      its anchor is missing",
      })
  void what_was_changed_behind_the_triggers_is_noticed(String sql, String damage) throws Exception {
    withoutTriggers(sql);

    assertEquals(Optional.of(damage), damage());
  }

  @Test
  void tables_without_their_triggers_are_damage() throws Exception {
    execute("drop trigger entry_never_changes");

    assertEquals(Optional.of("its tables are not as they were made"), damage());
  }

  @Test
  void a_damaged_journal_is_set_aside_and_a_new_one_begins() throws Exception {
    Files.writeString(
        file, Files.readString(file, ISO_8859_1).replace(":1017}", ":1019}"), ISO_8859_1);
    byte[] damaged = Files.readAllBytes(file);

    Journal journal = RealJournals.open(folder, CLOCK);

    Entry entry = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertEquals(1, entry.sequence());
    JournalView view = journal.view();
    assertEquals(JournalView.State.DAMAGED, view.state());
    assertTrue(view.message().contains("journal.damaged-20261125T180000Z.db"), view.message());
    Path aside = folder.resolve("journal.damaged-20261125T180000Z.db");
    assertArrayEquals(damaged, Files.readAllBytes(aside));
    RealJournals.close(journal);
  }

  @Test
  void the_word_damaged_goes_when_the_file_was_taken_away() throws Exception {
    Files.writeString(file, "no database, and longer than nothing at all");
    Journal journal = RealJournals.open(folder, CLOCK);
    journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertEquals(JournalView.State.DAMAGED, journal.view().state());

    Files.delete(folder.resolve("journal.damaged-20261125T180000Z.db"));

    assertEquals(JournalView.State.OK, journal.view().state());
    RealJournals.close(journal);
  }

  @Test
  void two_damaged_journals_of_one_second_are_both_kept() throws Exception {
    for (int round = 0; round < 2; round++) {
      Files.writeString(file, "no database in round " + round + ", surely none at all");
      Journal journal = RealJournals.open(folder, CLOCK);
      journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
      RealJournals.close(journal);
    }

    assertEquals(
        List.of("journal.damaged-20261125T180000Z-2.db", "journal.damaged-20261125T180000Z.db"),
        setAside());
  }

  /** Some bytes mean nothing: a flip there may stay unnoticed, but then nothing is lost. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whichever_bit_flips_all_entries_are_there_or_the_damage_is_told(long seed) throws Exception {
    byte[] sound = Files.readAllBytes(file);
    List<Entry> entries = entriesOf(folder);
    Random random = new Random(seed);
    int noticed = 0;
    for (int round = 0; round < 50; round++) {
      Path place = Files.createDirectory(folder.resolve(seed + "-" + round));
      byte[] bytes = sound.clone();
      int at = random.nextInt(seed == 1 ? 100 : bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(RealJournals.file(place), bytes);

      Journal journal = RealJournals.open(place, CLOCK);

      List<Entry> found = journal.after(0, 100);
      boolean told = journal.view().state() == JournalView.State.DAMAGED;
      assertEquals(told ? List.of() : entries, found, "bit of byte " + at);
      noticed += told ? 1 : 0;
      RealJournals.close(journal);
    }
    assertTrue(noticed > 0, "some flips matter");
  }

  private static List<Entry> entriesOf(Path folder) throws Exception {
    Journal journal = RealJournals.open(folder, CLOCK);
    List<Entry> entries = journal.after(0, 100);
    RealJournals.close(journal);
    return entries;
  }

  private Optional<String> damage() throws SQLException {
    try (JournalBook book = JournalBook.open(file, 90, 1L << 30)) {
      return book.damage();
    }
  }

  private void withoutTriggers(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      // The table of tables is written by hand, so that all are as they were made afterwards.
      statement.execute("create temp table kept as select * from sqlite_schema");
      for (String trigger :
          List.of(
              "entry_never_changes",
              "entry_is_kept",
              "entry_is_next",
              "entry_is_removed",
              "anchor_stays")) {
        statement.execute("drop trigger " + trigger);
      }
      statement.execute(sql);
      statement.execute("pragma writable_schema = on");
      statement.execute("insert into sqlite_schema select * from temp.kept where type = 'trigger'");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> setAside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.contains("damaged"))
          .sorted()
          .toList();
    }
  }
}
