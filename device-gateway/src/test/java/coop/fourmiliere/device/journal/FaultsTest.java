package coop.fourmiliere.device.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What each failure of SQLite means. */
class FaultsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL,             false, The journal is full",
    "SQLITE_CANTOPEN,         false, can't be written",
    "SQLITE_PERM,             false, can't be written",
    "SQLITE_READONLY,         true,  can't be written",
    "SQLITE_READONLY_DBMOVED, true,  can't be written",
    "SQLITE_BUSY,             false, close it",
    "SQLITE_LOCKED,           false, close it",
    "SQLITE_IOERR_WRITE,      false, have the disk looked at",
    "SQLITE_IOERR_FSYNC,      false, have the disk looked at",
    "SQLITE_IOERR_READ,       true,  have the disk looked at",
    "SQLITE_IOERR_CORRUPTFS,  true,  have the disk looked at",
    "SQLITE_CORRUPT,          true,  have the disk looked at",
    "SQLITE_CORRUPT_INDEX,    true,  have the disk looked at",
    "SQLITE_NOTADB,           true,  have the disk looked at",
    "SQLITE_NOMEM,            false, try again",
    "SQLITE_ERROR,            true,  try again",
  })
  void a_failure_is_damage_or_not_and_has_a_sentence(
      SQLiteErrorCode code, boolean damage, String sentence) throws Exception {
    SQLException failed = new SQLiteException("what SQLite says", code);
    Path file = Files.createFile(RealJournals.file(folder));

    assertEquals(damage, Faults.isDamage(failed, file));
    String said = Faults.sentence(failed, file);
    assertTrue(said.contains(sentence), said);
    assertTrue(said.contains(file.toString()), said);
  }

  @Test
  void a_file_that_may_not_be_written_is_not_damaged() {
    SQLException failed = new SQLiteException("read only", SQLiteErrorCode.SQLITE_READONLY);

    assertEquals(false, Faults.isDamage(failed, folder.resolve("gone.db")));
  }

  @Test
  void a_failure_of_the_driver_itself_is_not_damage() {
    SQLException failed = new SQLException("No native library found");

    assertEquals(false, Faults.isDamage(failed, Path.of("journal.db")));
    assertTrue(Faults.sentence(failed, Path.of("journal.db")).contains("No native library"));
  }
}
