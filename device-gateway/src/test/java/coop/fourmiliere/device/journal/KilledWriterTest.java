package coop.fourmiliere.device.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that appends, removes, gives room back and empties the log is killed at any moment,
 * again and again, on one file. {@code -Djournal.kills=2000} does it so many times.
 */
@Timeout(value = 5, unit = TimeUnit.HOURS)
class KilledWriterTest {

  private static final int KILLS = Integer.getInteger("journal.kills", 25);
  private static final long SEED = Long.getLong("journal.seed", 20_261_127);
  private static final int LIVES_AT_MOST_MILLIS = 250;
  private static final int ENTRIES_AT_ONCE = 1000;

  @TempDir Path folder;

  private final TreeMap<Long, UUID> acknowledged = new TreeMap<>();
  private final Random random = new Random(SEED);

  /** In memory where there is such a folder: a killed program loses nothing of a disk's cache. */
  private Path place;

  private Path file;
  private long prunes;
  private long last;
  private long removed;

  @BeforeEach
  void aPlace() throws IOException {
    Path memory = Path.of("/dev/shm");
    RealJournals.unpackSqliteIn(folder);
    place = Files.createTempDirectory(Files.isWritable(memory) ? memory : folder, "killed");
    file = place.resolve("journal.db");
  }

  @AfterEach
  void leaveNothing() throws IOException {
    for (File each : place.toFile().listFiles()) {
      Files.delete(each.toPath());
    }
    Files.delete(place);
  }

  @Test
  void after_each_kill_the_file_opens_whole_with_all_that_was_acknowledged() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(Duration.ofNanos(random.nextLong(LIVES_AT_MOST_MILLIS * 1_000_000L)));

      verify("kill " + kill + " of seed " + SEED);
    }
    assertTrue(last > KILLS, "something was written: " + last);
    System.out.printf("%d kills, %d entries written, %d removed%n", KILLS, last, removed);
  }

  private void killAfter(Duration time) throws IOException, InterruptedException {
    try (Program writer =
        Program.start(
            BusyWriter.class, place, file.toString(), String.valueOf(random.nextLong()))) {
      note(writer.line());
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
      writer.kill();
      for (String line = writer.line(); line != null; line = writer.line()) {
        note(line);
      }
    }
    for (File library : place.toFile().listFiles((in, name) -> name.startsWith("sqlite-"))) {
      Files.delete(library.toPath());
    }
  }

  /** The last line may be cut. */
  private void note(String line) {
    String[] words = line.split(" ", 2);
    if (words.length == 2 && words[1].length() == 36) {
      last = Long.parseLong(words[0]);
      acknowledged.put(last, UUID.fromString(words[1]));
    } else if (!line.isEmpty() && BusyWriter.PRUNES.startsWith(line)) {
      prunes++;
    }
  }

  private void verify(String when) throws SQLException {
    try (JournalBook book = JournalBook.open(file, 90, 1L << 30)) {
      assertEquals(Optional.empty(), book.damage(), when);
      List<Entry> ends = book.ends();
      long oldest = ends.isEmpty() ? last + 1 : ends.get(0).sequence();
      removed = oldest - 1;
      assertTrue(
          removed <= prunes * BusyWriter.PRUNED_AT_ONCE, when + ": " + removed + " are removed");
      acknowledged.headMap(oldest).clear();
      Map<Long, UUID> kept = new HashMap<>();
      for (long at = oldest - 1; ; ) {
        List<Entry> page = book.after(at, ENTRIES_AT_ONCE);
        if (page.isEmpty()) {
          break;
        }
        page.forEach(entry -> kept.put(entry.sequence(), entry.id()));
        at = page.get(page.size() - 1).sequence();
      }
      acknowledged.forEach((sequence, id) -> assertEquals(id, kept.get(sequence), when));
    }
  }
}
