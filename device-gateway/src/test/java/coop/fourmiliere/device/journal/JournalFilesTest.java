package coop.fourmiliere.device.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the journal lives, and who may come in. */
class JournalFilesTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @Test
  void folder_and_files_are_for_their_owner_alone() throws Exception {
    Path inside = folder.resolve("device/till-1");

    Journal journal = RealJournals.open(inside, CLOCK);

    journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertEquals("rwx------", permissions(folder.resolve("device")));
    assertEquals("rwx------", permissions(inside));
    for (String name : new String[] {"journal.db", "journal.db-wal", "journal.db.lock"}) {
      assertEquals("rw-------", permissions(inside.resolve(name)), name);
    }
    RealJournals.close(journal);
  }

  @Test
  void a_file_that_others_could_read_is_closed_to_them() throws Exception {
    Path file = Files.createFile(RealJournals.file(folder));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    Journal journal = RealJournals.open(folder, CLOCK);

    journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertEquals("rw-------", permissions(file));
    RealJournals.close(journal);
  }

  @Test
  void a_second_gateway_on_the_same_file_is_refused() throws Exception {
    Journal first = RealJournals.open(folder, CLOCK);

    ConfigurationException refused =
        assertThrows(ConfigurationException.class, () -> RealJournals.open(folder, CLOCK));

    assertEquals(
        "Another gateway uses the journal "
            + RealJournals.file(folder)
            + ": stop it, or give this one its own FOURMILIERE_JOURNAL.",
        refused.getMessage());
    first.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    RealJournals.close(first);
    RealJournals.close(RealJournals.open(folder, CLOCK));
  }

  @Test
  void what_a_killed_gateway_had_unpacked_is_thrown_away() throws Exception {
    Path left = Files.createDirectory(folder.resolve("journal.db.lib")).resolve("sqlite-1.so");
    Files.createFile(left);

    Journal journal = RealJournals.open(folder, CLOCK);

    journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertFalse(Files.exists(left));
    RealJournals.close(journal);
  }

  @ParameterizedTest
  @CsvSource({"0, 500", "90, 0"})
  void a_journal_that_could_keep_nothing_is_a_mistake(int days, int megabytes) {
    assertThrows(
        ConfigurationException.class,
        () ->
            new Journal(
                RealJournals.file(folder), days, megabytes, CLOCK, new SimpleMeterRegistry()));
  }

  @Test
  void without_a_folder_nothing_is_kept_until_there_is_one() throws Exception {
    Path blocked =
        Files.writeString(folder.resolve("blocked"), "a file where the folder should be");
    Journal journal = RealJournals.open(blocked, CLOCK);

    JournalUnavailable unavailable =
        assertThrows(
            JournalUnavailable.class,
            () -> journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}"));

    assertTrue(unavailable.getMessage().contains("can't be written"), unavailable.getMessage());
    assertEquals(JournalView.State.UNAVAILABLE, journal.view().state());
    assertEquals(unavailable.getMessage(), journal.view().message());
    Files.delete(blocked);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> journal.view().state() == JournalView.State.OK);
    assertEquals(1, journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}").sequence());
    RealJournals.close(journal);
  }

  @Test
  void a_journal_that_was_deleted_under_the_gateway_begins_anew() throws Exception {
    Path inside = folder.resolve("till-1");
    Journal journal = RealJournals.open(inside, CLOCK);
    journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    // At once: between two files the gateway might begin anew, and its folder would not be empty.
    Path away = Files.move(inside, folder.resolve("away"));
    try (Stream<Path> files = Files.walk(away)) {
      files.sorted(Comparator.reverseOrder()).forEach(each -> assertTrue(each.toFile().delete()));
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              JournalView view = journal.view();
              return view.state() == JournalView.State.OK && view.entries() == 0;
            });

    assertEquals(1, journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}").sequence());
    assertThrows(ConfigurationException.class, () -> RealJournals.open(inside, CLOCK));
    RealJournals.close(journal);
    assertTrue(Files.size(RealJournals.file(inside)) > 0);
  }

  @Test
  void a_file_that_another_program_holds_is_told_and_used_when_it_is_free() throws Exception {
    RealJournals.close(RealJournals.open(folder, CLOCK));
    JournalBook other = JournalBook.open(RealJournals.file(folder), 90, 1L << 30);
    other.append(List.of(draft()), CLOCK.instant());
    Journal journal = RealJournals.open(folder, CLOCK);

    JournalUnavailable unavailable =
        assertThrows(JournalUnavailable.class, () -> journal.after(0, 1));

    assertTrue(unavailable.getMessage().contains("close it"), unavailable.getMessage());
    other.close();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> journal.view().state() == JournalView.State.OK);
    assertEquals(1, journal.after(0, 9).size());
    RealJournals.close(journal);
  }

  private static JournalBook.Draft draft() {
    return new JournalBook.Draft(EntryKind.WEIGHING, UuidV7.next(), "{}");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
