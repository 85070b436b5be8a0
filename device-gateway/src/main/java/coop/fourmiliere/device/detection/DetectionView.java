package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.roster.DeviceView;
import coop.fourmiliere.device.serial.PluggedPort;
import coop.fourmiliere.device.setup.Amendment;
import coop.fourmiliere.device.traffic.TrafficFrame;
import java.util.List;

/**
 * What can be searched, and how the search is.
 *
 * @param search the last one since the start, or null
 */
record DetectionView(List<Port> ports, Progress search) {

  /**
   * How a search is.
   *
   * @param port the port's file
   * @param baud bits per second now
   * @param findings what it may be, the likeliest first; once found, what it is
   * @param targets once found: the devices that it may be written down as; none while the shop's
   *     file can't be read
   * @param mayAsk whether it may be asked now
   * @param problem why it failed, or null
   * @param frames what went over the line last
   */
  record Progress(
      String port,
      Belief belief,
      Phase phase,
      int baud,
      List<Finding> findings,
      List<SettingsDesk.Target> targets,
      boolean mayAsk,
      String problem,
      List<TrafficFrame> frames) {}

  /**
   * A port of this computer.
   *
   * @param file its name of the moment, by which it is chosen
   * @param name the one that would be written down
   * @param usb its adapter's name, or null
   * @param what its adapter says that it is, or null
   * @param heldBy the device of the till that uses it, or null
   * @param notAScale what it is known to be instead, or null
   */
  record Port(String file, String name, String usb, String what, String heldBy, String notAScale) {

    static Port of(PluggedPort port, String name, DeviceView holder) {
      PluggedPort.Usb usb = port.usb();
      return new Port(
          port.file().toString(),
          name,
          usb == null ? null : usb.name(),
          usb == null ? null : words(usb),
          holder == null ? null : holder.id(),
          NotAScale.what(port).orElse(null));
    }

    private static String words(PluggedPort.Usb usb) {
      String words = (nothingIfNull(usb.maker()) + " " + nothingIfNull(usb.model())).strip();
      return words.isEmpty() ? null : words;
    }

    private static String nothingIfNull(String text) {
      return text == null ? "" : text;
    }
  }

  /**
   * What is or was written.
   *
   * @param file the shop's settings, or null when there are none
   * @param version of the file as it is, to be given back
   * @param writable whether the gateway may write it
   * @param overruled variables that win over the file
   * @param backup where the file of before is; null until it is written
   */
  record Lines(
      String file,
      String version,
      boolean writable,
      List<String> overruled,
      List<Amendment.Change> lines,
      String backup) {

    static Lines of(Amendment amendment, String backup) {
      return new Lines(
          amendment.file().map(Object::toString).orElse(null),
          amendment.version(),
          amendment.writable(),
          amendment.overruled(),
          amendment.changes(),
          backup);
    }
  }
}
