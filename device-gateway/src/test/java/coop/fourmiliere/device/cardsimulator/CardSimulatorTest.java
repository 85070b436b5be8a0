package coop.fourmiliere.device.cardsimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.web.Refusal;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardSimulatorTest {

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false"})
  void nothing_is_simulated_unless_both_settings_ask_for_it(boolean simulating, boolean terminal) {
    CardSimulator simulator = simulator(simulating, terminal, "");

    assertEquals(Optional.empty(), simulator.portOf("terminal-1"));
    Refusal refusal =
        assertThrows(Refusal.class, () -> new CardSimulatorResource(simulator).show());
    assertEquals("terminal-not-simulated", refusal.code().code());
  }

  @Test
  void a_terminal_with_a_port_of_its_own_is_real() {
    assertEquals(
        Optional.empty(), simulator(true, true, "tcp:10.0.0.9:20007").portOf("terminal-1"));
  }

  @Test
  void a_simulated_terminal_is_found_on_this_computer_and_no_other_device_is() {
    CardSimulator simulator = simulator(true, true, "");

    assertTrue(simulator.portOf("terminal-1").orElseThrow().startsWith("tcp:127.0.0.1:"));
    assertEquals(Optional.empty(), simulator.portOf("scale-1"));
  }

  private static CardSimulator simulator(boolean simulating, boolean terminal, String port) {
    DeviceSettings settings =
        new SmallRyeConfigBuilder()
            .withMapping(DeviceSettings.class)
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "fourmiliere.devices.terminal-1.kind",
                        "terminal",
                        "fourmiliere.devices.terminal-1.port",
                        port),
                    "test",
                    100))
            .build()
            .getConfigMapping(DeviceSettings.class);
    return new CardSimulator(
        simulating, terminal, ZoneId.of("Europe/Brussels"), settings, Clock.systemUTC());
  }
}
