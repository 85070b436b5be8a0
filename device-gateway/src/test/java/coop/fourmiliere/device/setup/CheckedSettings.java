package coop.fourmiliere.device.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Files of settings for tests of other packages. */
public final class CheckedSettings {

  private CheckedSettings() {}

  /** What the check at the gateway's start says of that file. */
  public static List<String> faults(Path file) {
    return new SettingsCheck(Defaults.ofGateway(), SettingsFile.read(file), Map.of()).faults();
  }

  /** A change of the file that this environment names. */
  public static Amendment amend(Map<String, String> environment, Map<String, String> wanted) {
    return new NextStart(environment).amend(wanted);
  }
}
