package coop.fourmiliere.device.journal;

import coop.fourmiliere.kernel.UuidV7;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** A program of its own that appends as fast as it can and says what was acknowledged. */
final class JournalWriter {

  private JournalWriter() {}

  /** Writes until it is killed: {@code <sequence> <id>} for each entry, after it was kept. */
  public static void main(String[] folder) {
    Journal journal = RealJournals.open(Path.of(folder[0]), Clock.systemUTC());
    PrintStream out = new PrintStream(System.out, true);
    for (int count = 0; true; count++) {
      UUID id = UuidV7.next();
      String json = "{\"netGrams\":" + count + ",\"rawHex\":\"" + "0".repeat(count % 700) + "\"}";
      Entry entry = journal.append(EntryKind.WEIGHING, id, json);
      out.println(entry.sequence() + " " + id);
    }
  }
}
