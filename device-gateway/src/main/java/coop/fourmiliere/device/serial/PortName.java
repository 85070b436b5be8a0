package coop.fourmiliere.device.serial;

import java.util.regex.Pattern;

/** How ports are named in the configuration; whether there is one of that name is seen later. */
public final class PortName {

  /** The forms, for a person, after "il faut". */
  public static final String FORMS =
      "/dev/serial/by-id/…, usb:0403:6001 (fabricant et produit en hexadécimal, puis le numéro de série : usb:0403:6001:A10L), /dev/tty…, COM3, tcp:adresse:port, file:/dev/usb/lp0 ou hid:/dev/hidraw0";

  private static final Pattern FORM =
      Pattern.compile(
          "/\\S+|COM[1-9][0-9]{0,2}|tty\\S+|(file|hid):/\\S+|tcp:([^\\s:/]+|\\[[0-9A-Fa-f:]+])"
              + ":([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])");

  private PortName() {}

  /** Whether a port may be called so. */
  public static boolean isValid(String name) {
    return UsbName.parse(name).isPresent() || FORM.matcher(name).matches();
  }
}
