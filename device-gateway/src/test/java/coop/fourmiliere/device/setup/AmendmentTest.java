package coop.fourmiliere.device.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a shop's file when a device is written into it. */
class AmendmentTest {

  private static final String SCALE = "fourmiliere.devices.scale-1.";
  private static final String KEY = "mp.jwt.verify.publickey=MIIB\n";

  @TempDir Path folder;

  @Test
  void a_setting_is_replaced_where_it_stands_and_all_else_stays() throws IOException {
    Path file = file("# la caisse\n" + KEY + "\n  " + SCALE + "port = /dev/ttyUSB0 \n# fin");

    amend(file, SCALE + "port", "usb:0403:6001").write();

    assertEquals(
        "# la caisse\n" + KEY + "\n" + SCALE + "port=usb:0403:6001\n# fin\n",
        Files.readString(file));
  }

  @Test
  void a_new_setting_stands_below_the_comment_that_shows_it() throws IOException {
    Path file =
        file(KEY + SCALE + "port=COM3\n#" + SCALE + "baud=9600\n#" + SCALE + "parity=even\n");

    amend(file, SCALE + "baud", "4800").write();

    assertEquals(
        KEY
            + SCALE
            + "port=COM3\n#"
            + SCALE
            + "baud=9600\n"
            + SCALE
            + "baud=4800\n#"
            + SCALE
            + "parity=even\n",
        Files.readString(file));
  }

  @Test
  void a_new_device_stands_at_the_end_in_the_order_it_was_given() throws IOException {
    Path file = file(KEY + "# fin\n");

    Amendment amendment =
        amend(
            file,
            "fourmiliere.devices.scale-2.kind",
            "scale",
            "fourmiliere.devices.scale-2.port",
            "COM4");
    amendment.write();

    assertEquals(
        KEY
            + "# fin\nfourmiliere.devices.scale-2.kind=scale\nfourmiliere.devices.scale-2.port=COM4\n",
        Files.readString(file));
    assertEquals(List.of(), amendment.faults());
  }

  @Test
  void the_lines_are_shown_before_and_after() throws IOException {
    Path file = file(KEY + SCALE + "port=\n#" + SCALE + "baud=9600\n");

    List<Amendment.Change> changes =
        amend(file, SCALE + "port", "COM3", SCALE + "baud", "4800").changes();

    assertEquals(
        List.of(
            new Amendment.Change(2, SCALE + "port=", SCALE + "port=COM3"),
            new Amendment.Change(4, null, SCALE + "baud=4800")),
        changes);
  }

  @Test
  void what_is_already_so_is_no_change() throws IOException {
    Path file = file(KEY + SCALE + "port = COM3\n");

    assertEquals(List.of(), amend(file, SCALE + "port", "COM3").changes());
  }

  @Test
  void the_file_of_before_stays_beside_it() throws IOException {
    Path file = file(KEY + SCALE + "port=\n");

    Path backup = amend(file, SCALE + "port", "COM3").write().orElseThrow();

    assertEquals(folder.toRealPath().resolve("gateway.properties.bak"), backup);
    assertEquals(KEY + SCALE + "port=\n", Files.readString(backup));
    assertEquals(Set.of(file, folder.resolve("gateway.properties.bak")), files());
  }

  @Test
  void what_the_shop_wrote_itself_outlives_every_later_writing() throws IOException {
    Path file = file(KEY + SCALE + "port=\n");
    amend(file, SCALE + "port", "COM3").write();

    Path backup = amend(file, SCALE + "port", "COM4").write().orElseThrow();

    assertEquals(KEY + SCALE + "port=COM3\n", Files.readString(backup));
    assertEquals(
        KEY + SCALE + "port=\n", Files.readString(folder.resolve("gateway.properties.bak")));
  }

  @Test
  void a_file_that_is_another_one_by_now_is_left_alone() throws IOException {
    Path file = file(KEY + SCALE + "port=\n");
    Amendment amendment = amend(file, SCALE + "port", "COM3");
    Files.writeString(file, KEY + "# autre main\n");

    Optional<Path> backup = amendment.write();

    assertEquals(Optional.empty(), backup);
    assertEquals(KEY + "# autre main\n", Files.readString(file));
    assertEquals(Set.of(file), files());
  }

  @Test
  void of_many_who_write_at_once_one_does() throws Exception {
    Path file = file(KEY + SCALE + "port=\n");
    List<Amendment> amendments =
        IntStream.range(0, 16).mapToObj(n -> amend(file, SCALE + "port", "COM" + n)).toList();
    ExecutorService hands = Executors.newFixedThreadPool(amendments.size());

    List<Future<Optional<Path>>> written =
        hands.invokeAll(amendments.stream().<Callable<Optional<Path>>>map(a -> a::write).toList());

    hands.shutdown();
    List<Path> backups = new ArrayList<>();
    for (Future<Optional<Path>> each : written) {
      each.get().ifPresent(backups::add);
    }
    assertEquals(List.of(folder.toRealPath().resolve("gateway.properties.bak")), backups);
    assertEquals(KEY + SCALE + "port=\n", Files.readString(backups.get(0)));
    assertEquals(Set.of(file, folder.resolve("gateway.properties.bak")), files());
    assertTrue(Files.readString(file).matches(KEY + SCALE + "port=COM[0-9]+\n"));
  }

  @Test
  void mode_lines_ends_and_a_link_to_the_file_stay() throws IOException {
    Path file = file("# é\r\n" + SCALE + "port=\r\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.properties"), file);

    amend(link, SCALE + "port", "COM3").write();

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals("# é\r\n" + SCALE + "port=COM3\r\n", Files.readString(file));
  }

  @Test
  void what_the_check_would_refuse_is_told_before_it_is_written() throws IOException {
    Path file = file(KEY + SCALE + "port=\n");

    List<String> faults = amend(file, SCALE + "baud", "1").faults();

    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.get(0).contains("ligne 3 : « fourmiliere.devices.scale-1.baud » vaut « 1 »"));
  }

  @Test
  void another_text_has_another_version() throws IOException {
    Path file = file(KEY);
    String version = amend(file, SCALE + "port", "COM3").version();

    Files.writeString(file, KEY + "# autre\n");

    assertFalse(version.equals(amend(file, SCALE + "port", "COM3").version()));
  }

  @Test
  void a_variable_that_wins_over_the_file_is_named() throws IOException {
    Map<String, String> environment = environment(file(KEY));
    environment.put("FOURMILIERE_SCALE_PORT", "/dev/ttyUSB7");
    environment.put("FOURMILIERE_DEVICES_SCALE_1_PORT", "/dev/ttyUSB8");

    Amendment amendment = new NextStart(environment).amend(Map.of(SCALE + "port", "COM3"));

    assertEquals(
        List.of("FOURMILIERE_DEVICES_SCALE_1_PORT", "FOURMILIERE_SCALE_PORT"),
        amendment.overruled());
  }

  @Test
  void a_file_that_cannot_be_replaced_stays_as_it_was() {
    Amendment amendment =
        new NextStart(environment(Path.of("/proc/version"))).amend(Map.of(SCALE + "port", "COM3"));

    assertThrows(IOException.class, amendment::write);
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("gateway.properties"), text);
  }

  private static Amendment amend(Path file, String... pairs) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      wanted.put(pairs[at], pairs[at + 1]);
    }
    return new NextStart(environment(file)).amend(wanted);
  }

  private static Map<String, String> environment(Path file) {
    return new HashMap<>(Map.of(SettingsFile.VARIABLE, file.toString()));
  }
}
