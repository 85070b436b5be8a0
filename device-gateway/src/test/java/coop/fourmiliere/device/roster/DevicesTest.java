package coop.fourmiliere.device.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.device.serial.RealPorts;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the devices in the configuration a till misses. */
class DevicesTest {

  @ParameterizedTest
  @ValueSource(strings = {"printer", "display"})
  void a_till_without_port_for_it_does_not_miss(String kind) {
    Devices devices = devices("till-1", kind);

    devices.start(new StartupEvent());

    assertEquals(List.of(), devices.views());
  }

  @Test
  void a_till_whose_name_topics_could_not_carry_does_not_start() {
    Devices devices = devices("till 1", "printer");

    assertThrows(IllegalArgumentException.class, () -> devices.start(new StartupEvent()));
  }

  private static Devices devices(String tillId, String kind) {
    DeviceSettings settings =
        new SmallRyeConfigBuilder()
            .withMapping(DeviceSettings.class)
            .withDefaultValues(Map.of("fourmiliere.devices.one.kind", kind))
            .build()
            .getConfigMapping(DeviceSettings.class);
    return new Devices(
        settings, RealPorts.get(), List.of(), List.of(), null, Clock.systemUTC(), tillId);
  }
}
