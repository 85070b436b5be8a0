package coop.fourmiliere.device.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Clock;

/** Journals on the disk for tests of any package. */
public final class RealJournals {

  private RealJournals() {}

  /** Opens the journal of that folder. */
  public static Journal open(Path folder, Clock clock) throws Exception {
    Journal journal = new Journal(settings(folder), clock);
    journal.start(new StartupEvent());
    return journal;
  }

  /** Closes it as the gateway does. */
  public static void close(Journal journal) throws Exception {
    journal.stop(new ShutdownEvent());
  }

  static JournalSettings settings(Path folder) {
    return new JournalSettings() {
      @Override
      public Path file() {
        return folder.resolve("journal.db");
      }

      @Override
      public int retentionDays() {
        return 90;
      }

      @Override
      public int megabytesAtMost() {
        return 500;
      }
    };
  }
}
