package coop.fourmiliere.device.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.simulator.printer.PrintedLine;
import coop.fourmiliere.web.Refusal;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatorsTest {

  @Test
  void nothing_is_simulated_unless_the_configuration_asks_for_it() {
    Simulators off = new Simulators(false, settings(Map.of()));

    assertEquals(Optional.empty(), off.portOf("scale-1"));
    assertEquals(Optional.empty(), off.line(DeviceKind.SCALE));
  }

  @Test
  void what_is_not_simulated_is_refused() {
    SimulatorResource resource = new SimulatorResource(new Simulators(false, settings(Map.of())));

    Refusal refusal = assertThrows(Refusal.class, () -> resource.plug(DeviceKind.SCALE));

    assertEquals("simulator-off", refusal.code().code());
  }

  @Test
  void a_device_with_a_port_of_its_own_is_real() {
    Simulators simulators =
        new Simulators(true, settings(Map.of("fourmiliere.devices.scale-1.port", "/dev/ttyUSB0")));

    assertEquals(Optional.empty(), simulators.portOf("scale-1"));
    assertTrue(simulators.portOf("scanner-1").orElseThrow().startsWith("/dev/pts/"));
  }

  @Test
  void the_simulated_printer_speaks_what_the_settings_say() {
    Simulators simulators =
        new Simulators(
            false,
            settings(
                Map.of(
                    "fourmiliere.devices.printer-1.kind", "printer",
                    "fourmiliere.devices.printer-1.model", "star-1252")));

    simulators.printer().hear(new byte[] {0x1B, 0x1D, 't', 32, 0x1B, 'E', (byte) 0x80, '\n'}, 0);

    assertEquals(
        List.of(new PrintedLine("text", "€", "left", true, false)),
        simulators.printer().shown().lines());
  }

  private static DeviceSettings settings(Map<String, String> more) {
    return new SmallRyeConfigBuilder()
        .withMapping(DeviceSettings.class)
        .withSources(
            new PropertiesConfigSource(
                Map.of(
                    "fourmiliere.devices.scale-1.kind", "scale",
                    "fourmiliere.devices.scanner-1.kind", "scanner"),
                "test",
                100))
        .withSources(new PropertiesConfigSource(more, "more", 200))
        .build()
        .getConfigMapping(DeviceSettings.class);
  }
}
