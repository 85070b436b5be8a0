package coop.fourmiliere.device.serial;

import java.nio.file.Path;

/**
 * A serial port that this computer has now.
 *
 * @param file its name of the moment, such as {@code /dev/ttyUSB0}
 * @param byId its name that stays, below {@code /dev/serial/by-id/}, or null
 * @param usb what it hangs on, or null for a port of the computer itself
 */
public record PluggedPort(Path file, Path byId, Usb usb) {

  /**
   * What a USB adapter says of itself; all but vendor and product may be null.
   *
   * @param vendor four hex digits, in small letters
   * @param product four hex digits, in small letters
   * @param serial with {@code _} for each blank, as udev names it
   * @param maker who made it, in the maker's words
   * @param model what it is, in the maker's words
   */
  public record Usb(String vendor, String product, String serial, String maker, String model) {

    /** How the configuration names it, such as {@code usb:0403:6001:A10L}. */
    public String name() {
      return UsbName.SCHEME + vendor + ":" + product + (serial == null ? "" : ":" + serial);
    }
  }
}
