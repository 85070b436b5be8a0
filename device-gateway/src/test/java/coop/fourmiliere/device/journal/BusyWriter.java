package coop.fourmiliere.device.journal;

import coop.fourmiliere.device.journal.JournalBook.Draft;
import coop.fourmiliere.kernel.UuidV7;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A program of its own that does all that is ever done to a journal's file, as fast as it can. */
final class BusyWriter {

  static final int PRUNED_AT_ONCE = 80;
  static final String PRUNES = "prunes";

  /** Old enough to be removed, by the database's clock too. */
  private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

  private static final int DEEDS = 30;
  private static final int AT_ONCE = 5;
  private static final int CHARACTERS = 6_000;

  private BusyWriter() {}

  /**
   * {@code <file> <seed>}: until it is killed it says {@code <sequence> <id>} for each entry, after
   * it was kept, and {@code prunes} before it removes any.
   */
  public static void main(String[] args) throws SQLException {
    Random random = new Random(Long.parseLong(args[1]));
    PrintStream out = new PrintStream(System.out, true);
    try (JournalBook book = JournalBook.open(Path.of(args[0]), 90, 1L << 30)) {
      while (true) {
        switch (random.nextInt(DEEDS)) {
          case 0 -> {
            out.println(PRUNES);
            book.prune(LONG_AGO.plus(Duration.ofDays(1)), PRUNED_AT_ONCE);
          }
          // Gives room back, and when there is no more empties the log into the file.
          case 1, 2 -> book.shrink();
          default -> append(book, random, out);
        }
      }
    }
  }

  private static void append(JournalBook book, Random random, PrintStream out) throws SQLException {
    List<Draft> drafts =
        Stream.generate(() -> draft(random)).limit(1 + random.nextInt(AT_ONCE)).toList();
    for (Entry entry : book.append(drafts, LONG_AGO)) {
      out.println(entry.sequence() + " " + entry.id());
    }
  }

  private static Draft draft(Random random) {
    String json = "{\"rawHex\":\"" + "0".repeat(random.nextInt(CHARACTERS)) + "\"}";
    return new Draft(EntryKind.WEIGHING, UuidV7.next(), json);
  }
}
