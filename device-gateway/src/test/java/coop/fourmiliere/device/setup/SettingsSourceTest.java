package coop.fourmiliere.device.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of settings says, and who wins over it. */
class SettingsSourceTest {

  private static final String PORT = "fourmiliere.devices.scale-1.port";

  @TempDir Path folder;

  @Test
  void a_value_stands_as_it_is_written() throws IOException {
    SettingsSource source = source("\uFEFF" + PORT + " = C:\\new # 1 \n", Map.of());

    assertEquals("C:\\new # 1", source.getValue(PORT));
  }

  @Test
  void a_setting_without_a_value_is_not_set() throws IOException {
    SettingsSource source = source(PORT + "=\n", Map.of());

    assertNull(source.getValue(PORT));
  }

  @Test
  void a_variable_wins_by_its_short_name() throws IOException {
    SettingsSource source =
        source(PORT + "=/dev/ttyUSB0\n", Map.of("FOURMILIERE_SCALE_PORT", "/dev/ttyUSB1"));

    assertNull(source.getValue(PORT));
  }

  @Test
  void a_variable_that_is_blank_does_not_win() throws IOException {
    SettingsSource source = source(PORT + "=/dev/ttyUSB0\n", Map.of("FOURMILIERE_SCALE_PORT", " "));

    assertEquals("/dev/ttyUSB0", source.getValue(PORT));
  }

  @Test
  void a_file_that_is_named_but_missing_is_told() {
    Map<String, String> environment =
        Map.of(SettingsFile.VARIABLE, folder.resolve("none").toString());

    UnreadableSettings told =
        assertThrows(UnreadableSettings.class, () -> SettingsFile.of(environment));

    assertEquals(
        folder.resolve("none")
            + " : ce fichier, que FOURMILIERE_GATEWAY_CONFIG nomme, n’existe pas.",
        told.getMessage());
  }

  @Test
  void a_file_in_other_letters_is_told() throws IOException {
    Path file = Files.write(folder.resolve("latin"), new byte[] {'#', (byte) 0xE9, '\n'});

    UnreadableSettings told = assertThrows(UnreadableSettings.class, () -> SettingsFile.read(file));

    assertEquals(
        file + " : ce fichier n’est pas en UTF-8 ; enregistrez-le en UTF-8.", told.getMessage());
  }

  private SettingsSource source(String text, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("gateway.properties"), text);
    Map<String, String> all = new HashMap<>(environment);
    all.put(SettingsFile.VARIABLE, file.toString());
    return new SettingsSource(Defaults.ofGateway(), all);
  }
}
