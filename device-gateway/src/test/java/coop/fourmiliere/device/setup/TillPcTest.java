package coop.fourmiliere.device.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is installed on a till's computer fits together. */
class TillPcTest {

  private static final Path UNIT = Path.of("../deploy/till-pc/fourmiliere-device-gateway.service");
  private static final Path SHOP_PROGRAM =
      Path.of("../deploy/local/src/main/java/coop/fourmiliere/local/jvm/JavaProgram.java");
  private static final Path TEMPLATE = Path.of("../deploy/till-pc/gateway.properties");
  private static final Path RULES = Path.of("../deploy/till-pc/60-fourmiliere.rules");
  private static final Path PAGE_WORDS =
      Path.of("src/main/resources/META-INF/resources/status-words.js");
  private static final Path DEVICES = Path.of("../docs/how-to/devices.md");
  private static final Path HOW_TO = Path.of("../docs/how-to/till-pc.md");
  private static final Path SCALES = Path.of("../docs/how-to/scales");

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

  /** A group that the kernel does not know at the start is left out until the next start. */
  @ParameterizedTest
  @CsvSource({"ttyUSB, usbserial", "ttyACM, cdc_acm", "hidraw, usbhid", "usb, usbhid", "lp, lp"})
  void a_device_that_is_plugged_in_later_is_allowed_as_well(String group, String module)
      throws IOException {
    String unit = Files.readString(UNIT);
    String loads = "modprobe@" + module + ".service";

    assertTrue(unit.contains("\nDeviceAllow=char-" + group + " rw\n"));
    assertTrue(Pattern.compile("(?m)^Wants=.*\\b" + loads).matcher(unit).find());
    assertTrue(Pattern.compile("(?m)^After=.*\\b" + loads).matcher(unit).find());
  }

  @Test
  void the_unit_bounds_the_gateway_as_the_local_shop_does() throws IOException {
    String shop = Files.readString(SHOP_PROGRAM).replaceAll("(?s).* SMALL =|;.*", "");
    String command = Files.readString(UNIT).replaceAll("(?s).*\nExecStart=([^\n]*).*", "$1");

    List<String> unbounded =
        Pattern.compile("\"(-[^\"]+)\"")
            .matcher(shop)
            .results()
            .map(found -> found.group(1))
            .filter(flag -> !command.contains(" " + flag + " "))
            .toList();

    assertEquals(List.of(), unbounded);
    assertTrue(command.contains(" -Xmx32m -XX:NewRatio=4 "));
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

  /** The gateway takes a credential only from a file that nobody else can read. */
  @Test
  void the_credential_is_put_where_the_gateway_and_nobody_else_reads_it() throws IOException {
    String file =
        Files.readString(TEMPLATE)
            .replaceAll("(?s).*\n#fourmiliere.sales.credential-file=([^\n]+).*", "$1");
    String user = Files.readString(UNIT).replaceAll("(?s).*\nUser=(\\w+)\n.*", "$1");
    String recipe = "sudo install -m 600 -o " + user + " -g " + user + " /dev/stdin " + file + "\n";

    assertTrue(Files.readString(HOW_TO).contains(recipe), "in " + HOW_TO);
    assertTrue(Files.readString(DEVICES).contains(recipe), "in " + DEVICES);
  }

  @Test
  void each_step_that_the_page_names_is_in_the_how_to() throws IOException {
    String howTo = Files.readString(HOW_TO);
    Matcher steps =
        Pattern.compile("étape « ([^»]+) »")
            .matcher(Files.readString(PAGE_WORDS).replace('\u00A0', ' '));

    List<String> named = steps.results().map(found -> found.group(1)).distinct().toList();

    assertTrue(named.size() >= 2, named.toString());
    assertEquals(
        List.of(), named.stream().filter(n -> !howTo.contains("\n## " + n + "\n")).toList());
  }

  @Test
  void the_list_of_devices_has_the_names_that_the_rules_give_and_no_others() throws IOException {
    String devices = Files.readString(DEVICES);
    String rules = Files.readString(RULES);

    assertTrue(
        devices.contains("/dev/" + rules.replaceAll("(?s).*?SYMLINK\\+=\"([^\"]+).*", "$1")));
    assertFalse(devices.contains("SYMLINK"));
  }

  @Test
  void no_modem_program_talks_to_serial_adapters() throws IOException {
    assertTrue(Files.readString(RULES).contains("ENV{ID_MM_DEVICE_IGNORE}=\"1\""));
  }

  @Test
  void each_line_for_the_settings_on_the_pages_of_scales_is_taken() throws IOException {
    Pattern line = Pattern.compile("(?m)^ {4,}(fourmiliere\\.[^=\\s]+)=(\\S+)$");
    List<MatchResult> lines = new ArrayList<>();
    try (Stream<Path> pages = Files.list(SCALES)) {
      for (Path page : pages.toList()) {
        line.matcher(Files.readString(page)).results().forEach(lines::add);
      }
    }

    KnownSettings known = new KnownSettings();
    List<String> refused =
        lines.stream()
            .filter(it -> known.rule(it.group(1)).filter(r -> r.fits().test(it.group(2))).isEmpty())
            .map(it -> it.group().strip())
            .toList();

    assertTrue(lines.size() > 30, "they are found: " + lines.size());
    assertEquals(List.of(), refused);
  }
}
