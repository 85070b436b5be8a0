package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.drawer.PinLevel;
import coop.fourmiliere.device.serial.LineSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/** The devices of this till, by id: {@code fourmiliere.devices.<id>.…}. */
@ConfigMapping(prefix = "fourmiliere.devices")
public interface DeviceSettings {

  /** What may stand around a code. */
  String AFFIX = "[!-~]{1,16}";

  /** The devices by id. */
  @WithParentName
  Map<String, Device> devices();

  /** One device and its line. */
  interface Device {

    /** What it is. */
    DeviceKind kind();

    /**
     * Where it is, such as {@code /dev/ttyUSB0}, {@code usb:0403:6001}, {@code tcp:10.0.0.5:9100}
     * or {@code file:/dev/usb/lp0}; without it the device is shown as not set up.
     */
    Optional<String> port();

    /** What a scale speaks, such as {@code mt-sics}; without it {@code toledo-8217}. */
    Optional<String> protocol();

    /** Bits per second; without it what is usual for the protocol, 9600 for a scanner. */
    Optional<@Min(50) @Max(921_600) Integer> baud();

    /** 7 or 8; without it what is usual for the protocol, 8 for a scanner. */
    Optional<@Min(7) @Max(8) Integer> dataBits();

    /** Without it what is usual for the protocol, none for a scanner. */
    Optional<LineSettings.Parity> parity();

    @WithDefault("1")
    @Min(1)
    @Max(2)
    int stopBits();

    /** How a serial printer says that its memory is full. */
    @WithDefault("none")
    LineSettings.Flow flow();

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

    /**
     * The verification interval of a scale, e on its plate, in grams. Below 20 of them it may not
     * be used to sell (EN 45501, class III); without this nothing is too light.
     */
    Optional<@Min(1) @Max(1000) Integer> intervalGrams();

    /**
     * For a scale of {@code dialog-06} that asks for a checksum: the polynomial that its maker
     * gives, four hex digits.
     */
    Optional<@Pattern(regexp = "[0-9A-Fa-f]{4}") String> checksumPolynomial();

    /** A card terminal's password, six digits. */
    @WithDefault("0")
    @Min(0)
    @Max(999_999)
    int password();

    /** The same code again within this time is one scan. */
    @WithDefault("300")
    @Min(0)
    int doubleReadMillis();

    /** What a scanner that can't be set otherwise puts before each code. */
    Optional<@Pattern(regexp = AFFIX) String> prefix();

    /** What it puts behind each code, before the end. */
    Optional<@Pattern(regexp = AFFIX) String> suffix();

    /**
     * Which printer or customer display it is, in a word of {@code dialect.Model} or {@code
     * display.DisplayModel}.
     */
    @WithDefault("epson")
    String model();

    /** What a customer display shows while nothing is sold. */
    @WithDefault("La Fourmilière")
    String greeting();

    /** Characters in a line of print: 32, 42 or 48; as the model usually has when absent. */
    Optional<Integer> columns();

    /** The file (PNG) of what a printer puts at the head of each ticket; without it nothing. */
    Optional<String> logo();

    /** The pin of a printer's connector that opens the drawer: 2 or 5. */
    @WithDefault("2")
    int drawerPin();

    /**
     * The level of the drawer's pin when the drawer is open, which depends on its cable; without it
     * nobody notices a drawer that is opened by hand.
     */
    Optional<PinLevel> drawerOpen();

    /** False for a printer that never answers when it is asked how it is. */
    @WithDefault("true")
    boolean answers();
  }
}
