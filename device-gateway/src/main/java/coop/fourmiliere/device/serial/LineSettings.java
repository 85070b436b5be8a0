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
 * @param flow how the device says that its memory is full
 */
public record LineSettings(
    String port, int baud, int dataBits, Parity parity, int stopBits, Flow flow) {

  /** A line to a device that is never sent more than it can take. */
  public LineSettings(String port, int baud, int dataBits, Parity parity, int stopBits) {
    this(port, baud, dataBits, parity, stopBits, Flow.NONE);
  }

  /** The same line, to a device that says it in that way. */
  public LineSettings with(Flow other) {
    return new LineSettings(port, baud, dataBits, parity, stopBits, other);
  }

  /** How a device says that its memory is full, so that nothing is lost. */
  public enum Flow {
    NONE,
    /** By bytes: 13h for wait, 11h for go on. */
    XON_XOFF,
    /** By a wire of the cable; the printer's DTR usually comes in at CTS. */
    RTS_CTS
  }

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
