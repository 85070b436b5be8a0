package coop.fourmiliere.device.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/** Where the journal is and how much it keeps: {@code fourmiliere.journal.…}. */
@ConfigMapping(prefix = "fourmiliere.journal")
interface JournalSettings {

  /** The SQLite file; its folder is made and closed to others. */
  Path file();

  /** How long an entry is kept at least; afterwards it is removed. */
  @WithDefault("90")
  @Min(1)
  int retentionDays();

  /** How large the file may become, in MB. */
  @WithDefault("500")
  @Min(1)
  int megabytesAtMost();
}
