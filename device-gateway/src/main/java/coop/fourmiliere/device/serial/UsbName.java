package coop.fourmiliere.device.serial;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a port by the adapter it hangs on: {@code usb:0403:6001}, or {@code
 * usb:0403:6001:A10L} where there may be several of that kind.
 *
 * @param vendor four hex digits, in small letters
 * @param product four hex digits, in small letters
 * @param serial the adapter's serial number, or null for any
 */
record UsbName(String vendor, String product, String serial) {

  static final String SCHEME = "usb:";

  private static final Pattern PARTS =
      Pattern.compile("usb:([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})(?::(\\S{1,128}))?");

  /** Reads it; empty for what is no such name. */
  static Optional<UsbName> parse(String text) {
    Matcher parts = PARTS.matcher(text);
    return parts.matches()
        ? Optional.of(new UsbName(low(parts.group(1)), low(parts.group(2)), parts.group(3)))
        : Optional.empty();
  }

  boolean names(PluggedPort port) {
    PluggedPort.Usb usb = port.usb();
    return usb != null
        && usb.vendor().equals(vendor)
        && usb.product().equals(product)
        && (serial == null || serial.equals(usb.serial()));
  }

  private static String low(String hex) {
    return hex.toLowerCase(Locale.ROOT);
  }
}
