package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.serial.PluggedPort;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an adapter is known to be that is no scale, by its maker's number (linux-usb.org, usb.ids)
 * or by what it calls itself. Makers of scales, and of scanners with a scale in them (05f9,
 * Datalogic Magellan), are not among them, nor are those of bare adapters.
 */
final class NotAScale {

  private static final Map<String, String> BY_MAKER =
      Map.of(
          "04b8", "printer", // Seiko Epson
          "0519", "printer", // Star Micronics
          "1504", "printer", // Bixolon
          "0dd4", "printer", // Custom Engineering
          "0b00", "terminal", // Ingenico
          "11ca", "terminal", // VeriFone
          "05e0", "scanner", // Symbol, Zebra
          "0c2e", "scanner", // Metrologic, Honeywell
          "065a", "scanner", // Opticon
          "1eab", "scanner"); // Newland

  private static final Map<String, String> BY_WORD =
      Map.of(
          "printer", "printer",
          "pinpad", "terminal",
          "barcode", "scanner",
          "scanner", "scanner",
          "display", "display",
          "modem", "modem");

  private NotAScale() {}

  /** What it is instead, in a word; empty when it may be a scale. */
  static Optional<String> what(PluggedPort port) {
    PluggedPort.Usb usb = port.usb();
    if (usb == null) {
      return Optional.empty();
    }
    String told = (usb.maker() + " " + usb.model()).toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.ofNullable(BY_MAKER.get(usb.vendor())),
            BY_WORD.entrySet().stream()
                .filter(word -> told.contains(word.getKey()))
                .map(Map.Entry::getValue))
        .findFirst();
  }
}
