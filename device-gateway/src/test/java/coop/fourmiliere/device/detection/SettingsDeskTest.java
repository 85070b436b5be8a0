package coop.fourmiliere.device.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.setup.Amendment;
import coop.fourmiliere.device.setup.CheckedSettings;
import coop.fourmiliere.device.simulator.SimulatedCable;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a scale on a real pseudo-terminal to the lines in the shop's file. */
@Timeout(60)
class SettingsDeskTest {

  private static final String PORT = "fourmiliere.devices.scale-1.port";
  private static final String TEXT =
      """
      mp.jwt.verify.publickey=MIIB
      # Vieille balance
      fourmiliere.devices.scale-1.port=COM3
      fourmiliere.devices.scale-1.protocol=nci
      fourmiliere.devices.scale-1.baud=4800
      """;

  private static final String WRITTEN =
      """
      mp.jwt.verify.publickey=MIIB
      fourmiliere.devices.scale-1.port=usb:0403:6001:ttyUSB0
      fourmiliere.devices.scale-1.protocol=indicator
      fourmiliere.devices.scale-1.data-bits=7
      fourmiliere.devices.scale-1.parity=even
      """;

  @TempDir Path root;

  private SimulatedCable cable;
  private Bench bench;
  private Path file;

  @BeforeEach
  void plug() throws Exception {
    SimulatedScale scale = SimulatedScale.of("indicator", Duration.ZERO);
    scale.put(1234, true, System.nanoTime());
    cable = new SimulatedCable(new SevenBits(ParityBit.EVEN, scale));
    cable.plug();
    bench = new Bench(root);
    file = Files.writeString(root.resolve("gateway.properties"), TEXT);
  }

  @AfterEach
  void pull() throws Exception {
    bench.close();
    cable.pull();
  }

  @Test
  void what_was_found_replaces_the_old_scale_with_its_whole_line() throws Exception {
    find();
    SettingsDesk desk = desk();

    Amendment amendment = desk.amend("scale-1", "indicator", null);
    desk.write(amendment, amendment.version());

    assertEquals(
        """
        mp.jwt.verify.publickey=MIIB
        # Vieille balance
        fourmiliere.devices.scale-1.port=usb:0403:6001:ttyUSB0
        fourmiliere.devices.scale-1.protocol=indicator
        fourmiliere.devices.scale-1.baud=9600
        fourmiliere.devices.scale-1.data-bits=7
        fourmiliere.devices.scale-1.parity=even
        """,
        Files.readString(file));
    assertEquals(List.of(), CheckedSettings.faults(file));
  }

  @Test
  void nothing_of_an_earlier_result_stays_that_the_gateway_has_not_started_with() throws Exception {
    Files.writeString(
        file,
        """
        mp.jwt.verify.publickey=MIIB
        fourmiliere.devices.scale-1.port=COM3
        fourmiliere.devices.scale-1.protocol=dialog-06
        fourmiliere.devices.scale-1.baud=4800
        fourmiliere.devices.scale-1.data-bits=8
        fourmiliere.devices.scale-1.parity=odd
        fourmiliere.devices.scale-1.stop-bits=2
        fourmiliere.devices.scale-1.parity-in-bytes=even
        fourmiliere.devices.scale-1.checksum-polynomial=9000
        """);
    find();
    SettingsDesk desk = desk();

    Amendment amendment = desk.amend("scale-1", "indicator", null);
    desk.write(amendment, amendment.version());

    assertEquals(
        """
        mp.jwt.verify.publickey=MIIB
        fourmiliere.devices.scale-1.port=usb:0403:6001:ttyUSB0
        fourmiliere.devices.scale-1.protocol=indicator
        fourmiliere.devices.scale-1.baud=9600
        fourmiliere.devices.scale-1.data-bits=7
        fourmiliere.devices.scale-1.parity=even
        fourmiliere.devices.scale-1.stop-bits=1
        fourmiliere.devices.scale-1.parity-in-bytes=none
        fourmiliere.devices.scale-1.checksum-polynomial=
        """,
        Files.readString(file));
  }

  @Test
  void the_interval_on_its_plate_is_written_behind_the_other_lines() throws Exception {
    Files.writeString(file, "mp.jwt.verify.publickey=MIIB\n");
    find();
    SettingsDesk desk = desk();

    Amendment amendment = desk.amend("scale-1", "indicator", 5);
    desk.write(amendment, amendment.version());

    assertEquals(
        """
        mp.jwt.verify.publickey=MIIB
        fourmiliere.devices.scale-1.port=usb:0403:6001:ttyUSB0
        fourmiliere.devices.scale-1.protocol=indicator
        fourmiliere.devices.scale-1.data-bits=7
        fourmiliere.devices.scale-1.parity=even
        fourmiliere.devices.scale-1.interval-grams=5
        """,
        Files.readString(file));
    assertEquals(List.of(), CheckedSettings.faults(file));
  }

  @Test
  void the_interval_of_a_scale_whose_lines_stand_there_already_is_one_more_line() throws Exception {
    Files.writeString(file, WRITTEN);
    find();
    SettingsDesk desk = desk();

    Amendment amendment = desk.amend("scale-1", "indicator", 2);
    desk.write(amendment, amendment.version());

    assertEquals(
        WRITTEN + "fourmiliere.devices.scale-1.interval-grams=2\n", Files.readString(file));
  }

  @Test
  void an_interval_that_nobody_knows_leaves_the_one_that_is_set() throws Exception {
    Files.writeString(file, WRITTEN + "fourmiliere.devices.scale-1.interval-grams=50\n");
    find();

    assertEquals(List.of(), desk().amend("scale-1", "indicator", null).changes());
    assertEquals(50, desk().targets(DeviceKind.SCALE).get(0).intervalGrams());
  }

  @Test
  void a_scale_that_was_written_as_one_more_is_one_of_the_till() throws Exception {
    Files.writeString(
        file,
        TEXT
            + """
            fourmiliere.devices.scale-2.kind=scale
            fourmiliere.devices.scale-2.port=COM4
            """);

    assertEquals(
        List.of(
            new SettingsDesk.Target("scale-1", "COM3", null, false),
            new SettingsDesk.Target("scale-2", "COM4", null, false),
            new SettingsDesk.Target("scale-3", null, null, true)),
        desk().targets(DeviceKind.SCALE));
  }

  @Test
  void a_scale_may_be_any_scale_of_the_till_or_one_more() {
    assertEquals(
        List.of(
            new SettingsDesk.Target("scale-1", "COM3", null, false),
            new SettingsDesk.Target("scale-2", null, null, true)),
        desk().targets(DeviceKind.SCALE));
  }

  @Test
  void what_was_not_found_is_not_written() throws Exception {
    find();

    assertEquals("nothing-found", code(() -> desk().amend("scale-1", "toledo-8217", null)));
    assertEquals("nothing-found", code(() -> desk().amend("scanner-1", "indicator", null)));
  }

  @Test
  void a_file_that_cannot_be_replaced_is_told_and_stays() throws Exception {
    // Nothing fits beside it, whoever asks: its name is as long as one may be.
    file = Files.move(file, root.resolve("g".repeat(255)));
    find();

    Amendment amendment = desk().amend("scale-1", "indicator", null);

    assertEquals("settings-not-writable", code(() -> desk().write(amendment, amendment.version())));
    assertEquals(TEXT, Files.readString(file));
  }

  @Test
  void a_file_that_is_gone_is_told() throws Exception {
    find();
    Files.delete(file);

    Refusal told = assertThrows(Refusal.class, () -> desk().amend("scale-1", "indicator", null));

    assertEquals("settings-unreadable", told.code().code());
    assertEquals(
        file + " : ce fichier, que FOURMILIERE_GATEWAY_CONFIG nomme, n’existe pas.",
        told.getMessage());
  }

  @Test
  void nobody_knows_which_scales_there_are_while_the_file_cannot_be_read() throws Exception {
    Files.delete(file);

    assertEquals(List.of(), desk().targets(DeviceKind.SCALE));
  }

  @Test
  void a_variable_that_wins_over_the_file_is_told() {
    Map<String, String> environment = environment();
    environment.put("FOURMILIERE_SCALE_PORT", "/dev/ttyUSB7");
    Amendment amendment = CheckedSettings.amend(environment, Map.of(PORT, "COM4"));

    assertEquals("settings-overruled", code(() -> desk().write(amendment, amendment.version())));
  }

  @Test
  void a_gateway_without_a_file_shows_the_lines_and_writes_none() {
    Amendment amendment = CheckedSettings.amend(Map.of(), Map.of(PORT, "COM4"));

    assertEquals(PORT + "=COM4", amendment.changes().get(0).after());
    assertEquals("no-settings-file", code(() -> desk().write(amendment, amendment.version())));
  }

  private void find() throws Exception {
    bench.listen(bench.plug("ttyUSB0", cable.port().orElseThrow()), Belief.SCALE);
  }

  private SettingsDesk desk() {
    return new SettingsDesk(bench.detections, bench.plugged, Optional.of(file.toString()));
  }

  private Map<String, String> environment() {
    return new HashMap<>(Map.of("FOURMILIERE_GATEWAY_CONFIG", file.toString()));
  }

  private static String code(Runnable deed) {
    return assertThrows(Refusal.class, deed::run).code().code();
  }
}
