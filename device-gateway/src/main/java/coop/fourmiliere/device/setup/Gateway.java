package coop.fourmiliere.device.setup;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Starts the gateway if its settings make sense; otherwise says why not and ends with 1. */
@QuarkusMain
public final class Gateway {

  private Gateway() {}

  public static void main(String... args) {
    List<String> faults = faults(System.getenv());
    if (faults.isEmpty()) {
      Quarkus.run(args);
      return;
    }
    // A service has no locale, and then System.err has no accents.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    faults.forEach(out::println);
    System.exit(1);
  }

  private static List<String> faults(Map<String, String> environment) {
    try {
      SettingsFile file = SettingsFile.of(environment);
      return new SettingsCheck(Defaults.ofGateway(), file, environment).faults();
    } catch (UnreadableSettings unreadable) {
      return List.of(unreadable.getMessage());
    }
  }
}
