package coop.fourmiliere.device.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is installed on a till's computer fits together. */
class TillPcTest {

  private static final Path UNIT = Path.of("../deploy/till-pc/fourmiliere-device-gateway.service");
  private static final Path HOW_TO = Path.of("../docs/how-to/till-pc.md");

  @Test
  void the_unit_reads_the_file_that_is_usual() throws IOException {
    String unit = Files.readString(UNIT);

    assertTrue(
        unit.contains("Environment=" + SettingsFile.VARIABLE + "=" + SettingsFile.USUAL + "\n"));
  }

  @Test
  void the_gateway_may_write_the_file_that_it_reads() throws IOException {
    String unit = Files.readString(UNIT);
    String howTo = Files.readString(HOW_TO);

    assertTrue(unit.contains("\nProtectSystem=strict\n"));
    assertTrue(unit.contains("\nReadWritePaths=-" + SettingsFile.USUAL.getParent() + "\n"));
    String group = unit.replaceAll("(?s).*\nGroup=(\\w+)\n.*", "$1");
    assertTrue(
        howTo.contains("install -d -m 775 -g " + group + " " + SettingsFile.USUAL.getParent()));
    assertTrue(
        howTo.contains("install -m 660 -g " + group + " gateway.properties " + SettingsFile.USUAL));
  }

  @Test
  void every_variable_of_the_unit_means_something() throws IOException {
    Properties settings = new Properties();
    try (var in = getClass().getResourceAsStream("/application.properties")) {
      settings.load(in);
    }
    Matcher variables =
        Pattern.compile("(?m)^Environment=(FOURMILIERE_\\w+)=").matcher(Files.readString(UNIT));

    List<String> unknown =
        variables
            .results()
            .map(found -> found.group(1))
            .filter(name -> !name.equals(SettingsFile.VARIABLE))
            .filter(name -> settings.values().stream().noneMatch(v -> v.toString().contains(name)))
            .toList();

    assertEquals(List.of(), unknown);
  }

  @Test
  void the_how_to_puts_each_file_where_the_unit_looks_for_it() throws IOException {
    String howTo = Files.readString(HOW_TO);
    Matcher paths =
        Pattern.compile("/(?:opt|etc)/fourmiliere/[\\w.-]+").matcher(Files.readString(UNIT));

    List<String> missing =
        paths.results().map(found -> found.group()).filter(p -> !howTo.contains(p)).toList();

    assertEquals(List.of(), missing);
    assertTrue(howTo.contains("/etc/systemd/system/" + UNIT.getFileName()));
  }
}
