package coop.fourmiliere.device.serial;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a serial line is spoken to, such as {@code 9600 7E1}.
 *
 * @param port the system's name of the port, such as {@code /dev/ttyUSB0} or {@code COM3}, the
 *     adapter that it hangs on, such as {@code usb:0403:6001}, or {@code tcp:host:port}, which
 *     heeds none of the rest
 * @param baud bits per second
 * @param dataBits 5 to 8
 * @param parity checked and taken off by the port
 * @param stopBits 1 or 2
 */
public record LineSettings(String port, int baud, int dataBits, Parity parity, int stopBits) {

  /** The bit that a port adds to each character. */
  public enum Parity {
    NONE,
    EVEN,
    ODD;

    /** The word in JSON, and in the configuration. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return port + " " + baud + " " + dataBits + parity.name().charAt(0) + stopBits;
  }
}
