package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.serial.LineSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Optional;

/** The devices of this till, by id: {@code fourmiliere.devices.<id>.…}. */
@ConfigMapping(prefix = "fourmiliere.devices")
public interface DeviceSettings {

  /** The devices by id. */
  @WithParentName
  Map<String, Device> devices();

  /** One device and its line. */
  interface Device {

    /** What it is. */
    DeviceKind kind();

    /** Where it is, such as {@code /dev/ttyUSB0}; without it the device is shown as not set up. */
    Optional<String> port();

    @WithDefault("9600")
    int baud();

    @WithDefault("8")
    int dataBits();

    @WithDefault("none")
    LineSettings.Parity parity();

    @WithDefault("1")
    int stopBits();

    /** How often a scale is asked for the weight. */
    @WithDefault("8")
    @Min(1)
    @Max(10)
    int pollsPerSecond();

    /**
     * Parity that the port does not check and hands over with the byte (a scale of 7 data bits on a
     * port set to 8).
     */
    @WithDefault("none")
    LineSettings.Parity parityInBytes();

    /** The same code again within this time is one scan. */
    @WithDefault("300")
    @Min(0)
    int doubleReadMillis();
  }
}
