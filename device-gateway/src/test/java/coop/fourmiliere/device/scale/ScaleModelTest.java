package coop.fourmiliere.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.roster.DeviceSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleModelTest {

  /** KERN wants more than 100 ms between two questions (KIB-TM, additional description, p. 7). */
  @ParameterizedTest
  @CsvSource({"KERN_KCP, 10, 125", "KERN_KCP, 9, 125", "KERN_KCP, 4, 250", "MT_SICS, 10, 100"})
  void a_scale_is_asked_as_often_as_its_maker_allows(ScaleModel model, String polls, long millis) {
    DeviceSettings.Device settings =
        new SmallRyeConfigBuilder()
            .withMapping(DeviceSettings.class)
            .withDefaultValues(
                Map.of(
                    "fourmiliere.devices.scale-1.kind",
                    "scale",
                    "fourmiliere.devices.scale-1.polls-per-second",
                    polls))
            .build()
            .getConfigMapping(DeviceSettings.class)
            .devices()
            .get("scale-1");

    assertEquals(Duration.ofMillis(millis), model.pollEvery(settings));
  }
}
