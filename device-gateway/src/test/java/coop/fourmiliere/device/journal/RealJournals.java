package coop.fourmiliere.device.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Clock;

/** Journals on the disk for tests of any package. */
public final class RealJournals {

  private RealJournals() {}

  /** Opens the journal of that folder. */
  public static Journal open(Path folder, Clock clock) {
    return open(folder, 500, clock);
  }

  /** Closes it as the gateway does. */
  public static void close(Journal journal) throws Exception {
    journal.stop(new ShutdownEvent());
  }

  /** Opens it with that much room. */
  public static Journal open(Path folder, int megabytesAtMost, Clock clock) {
    Journal journal =
        new Journal(file(folder), 90, megabytesAtMost, clock, new SimpleMeterRegistry());
    journal.start(new StartupEvent());
    return journal;
  }

  static Path file(Path folder) {
    return folder.resolve("journal.db");
  }
}
