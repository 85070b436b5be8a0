package coop.fourmiliere.device.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut leaves any part of the last writes on the disk: the log of a journal is torn at
 * random places, and what was whole before that place is there.
 */
@Timeout(120)
class TornWriteTest {

  private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
  private static final int CHECKPOINTED = 10;
  private static final int LOGGED = 25;
  private static final int TEARS = 2_000;
  private static final long SEED = 20_261_125;

  @TempDir Path folder;

  private final List<Entry> entries = new ArrayList<>();

  /** The length of the log when that entry was acknowledged; none for those before the log. */
  private final List<Long> ends = new ArrayList<>();

  /** In memory where there is such a folder: what is tried here is not how fast a disk is. */
  private Path place;

  private byte[] database;
  private byte[] log;

  @BeforeEach
  void aPlaceForTornFiles() throws IOException {
    Path memory = Path.of("/dev/shm");
    RealJournals.unpackSqliteIn(folder);
    place = Files.createTempDirectory(Files.isWritable(memory) ? memory : folder, "torn");
  }

  @AfterEach
  void leaveNothing() throws IOException {
    for (String name : new String[] {"torn.db", "torn.db-wal", ""}) {
      Files.deleteIfExists(place.resolve(name));
    }
  }

  @BeforeEach
  void aJournalThatIsStillOpen() throws Exception {
    Path file = folder.resolve("origin.db");
    try (JournalBook book = open(file)) {
      for (int count = 0; count < CHECKPOINTED; count++) {
        append(book);
        ends.add(0L);
      }
    }
    try (JournalBook book = open(file)) {
      for (int count = 0; count < LOGGED; count++) {
        append(book);
        ends.add(Files.size(log(file)));
      }
      database = Files.readAllBytes(file);
      log = Files.readAllBytes(log(file));
    }
  }

  @Test
  void wherever_the_log_is_torn_all_that_was_whole_before_is_there() throws Exception {
    Random random = new Random(SEED);
    int lost = 0;
    for (int tear = 0; tear < TEARS; tear++) {
      int at = random.nextInt(log.length + 1);
      byte[] torn = torn(at, random);

      List<Entry> found = reopened(torn, tear % 10 == 0);

      assertEquals(entries.subList(0, found.size()), found, "torn at " + at);
      for (int index = found.size(); index < entries.size(); index++) {
        assertTrue(ends.get(index) > at, "entry " + (index + 1) + " was whole before " + at);
      }
      lost += entries.size() - found.size();
    }
    assertTrue(lost > TEARS, "the tears were real: " + lost);
  }

  /** Opens and verifies it, and maybe goes on; what was there before that. */
  private List<Entry> reopened(byte[] torn, boolean goOn) throws IOException, SQLException {
    Path file = place.resolve("torn.db");
    Files.write(file, database);
    Files.write(log(file), torn);
    try (JournalBook book = open(file)) {
      assertEquals(Optional.empty(), book.damage());
      List<Entry> found = book.after(0, 100);
      if (goOn) {
        Entry next = book.append(List.of(draft(0)), NOW).get(0);
        assertEquals(found.size() + 1, next.sequence());
        assertEquals(Optional.empty(), book.damage());
      }
      return found;
    }
  }

  /** Cut, filled with zeros, filled with noise, or one sector of noise. */
  private byte[] torn(int at, Random random) {
    byte[] torn = log.clone();
    byte[] noise = new byte[log.length - at];
    random.nextBytes(noise);
    switch (random.nextInt(4)) {
      case 0 -> torn = Arrays.copyOf(log, at);
      case 1 -> Arrays.fill(torn, at, torn.length, (byte) 0);
      case 2 -> System.arraycopy(noise, 0, torn, at, noise.length);
      default -> System.arraycopy(noise, 0, torn, at, Math.min(512, noise.length));
    }
    return torn;
  }

  private void append(JournalBook book) throws SQLException {
    entries.addAll(book.append(List.of(draft(entries.size())), NOW));
  }

  private static JournalBook.Draft draft(int size) {
    String json = "{\"rawHex\":\"" + "0".repeat(size * 40) + "\"}";
    return new JournalBook.Draft(EntryKind.WEIGHING, UuidV7.next(), json);
  }

  private static JournalBook open(Path file) throws SQLException {
    return JournalBook.open(file, 90, 1L << 30);
  }

  private static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }
}
