package coop.fourmiliere.device.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the check at the gateway's start says of a file, for tests of other packages. */
public final class CheckedSettings {

  private CheckedSettings() {}

  public static List<String> faults(Path file) {
    return new SettingsCheck(Defaults.ofGateway(), SettingsFile.read(file), Map.of()).faults();
  }
}
