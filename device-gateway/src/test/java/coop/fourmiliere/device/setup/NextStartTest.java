package coop.fourmiliere.device.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would hold if the gateway started now. */
class NextStartTest {

  @TempDir Path folder;

  @Test
  void the_file_wins_over_what_the_gateway_brings_along() throws IOException {
    NextStart next = next("fourmiliere.devices.scale-1.protocol=nci\n", Map.of());

    assertEquals(Optional.of("nci"), next.setting("scale-1", "protocol"));
  }

  @Test
  void what_the_file_leaves_empty_is_what_the_gateway_brings_along() throws IOException {
    NextStart next = next("fourmiliere.devices.scale-1.protocol=\n", Map.of());

    assertEquals(Optional.of("toledo-8217"), next.setting("scale-1", "protocol"));
    assertEquals(Optional.of("2"), next.setting("terminal-1", "stop-bits"));
    assertEquals(Optional.empty(), next.setting("scale-1", "port"));
  }

  @Test
  void a_variable_wins_over_the_file_by_either_name() throws IOException {
    NextStart next =
        next(
            "fourmiliere.devices.scale-1.port=COM3\nfourmiliere.devices.scale-1.baud=4800\n",
            Map.of("FOURMILIERE_SCALE_PORT", "COM7", "FOURMILIERE_DEVICES_SCALE_1_BAUD", "2400"));

    assertEquals(Optional.of("COM7"), next.setting("scale-1", "port"));
    assertEquals(Optional.of("2400"), next.setting("scale-1", "baud"));
  }

  @Test
  void of_two_variables_the_one_with_the_settings_own_name_wins() throws IOException {
    NextStart next =
        next(
            "fourmiliere.devices.scale-1.port=COM3\n",
            Map.of("FOURMILIERE_SCALE_PORT", "COM7", "FOURMILIERE_DEVICES_SCALE_1_PORT", "COM8"));

    assertEquals(Optional.of("COM8"), next.setting("scale-1", "port"));
  }

  @Test
  void the_devices_are_those_of_the_file_and_those_the_gateway_brings_along() throws IOException {
    NextStart next =
        next("fourmiliere.devices.scale-2.kind=scale\n#fourmiliere.devices.a.kind=a\n", Map.of());

    assertEquals(
        Set.of("scale-1", "scanner-1", "printer-1", "display-1", "terminal-1", "scale-2"),
        next.devices());
  }

  private NextStart next(String text, Map<String, String> variables) throws IOException {
    Path file = Files.writeString(folder.resolve("gateway.properties"), text);
    Map<String, String> environment = new HashMap<>(variables);
    environment.put(SettingsFile.VARIABLE, file.toString());
    return new NextStart(environment);
  }
}
