package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.scale.ScaleModel;
import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a device that was found.
 *
 * @param deviceId the device that it is to be
 * @param port its name that stays
 * @param before how that device is set up now, or null when it is a new one
 */
record Proposal(String deviceId, String port, Finding finding, DeviceSettings.Device before) {

  /** By full names, in the order in which they are to stand; only what must be said. */
  Map<String, String> settings() {
    LineSettings usual = usualLine();
    LineSettings line = before == null ? usual : lineOf(before, usual);
    Map<String, String> settings = new LinkedHashMap<>();
    if (before == null) {
      put(settings, "kind", finding.kind().word());
    }
    put(settings, "port", port);
    if (finding.kind() == DeviceKind.SCALE) {
      put(settings, "protocol", finding.protocol());
    }
    if (line.baud() != finding.baud()) {
      put(settings, "baud", String.valueOf(finding.baud()));
    }
    if (line.dataBits() != finding.dataBits()) {
      put(settings, "data-bits", String.valueOf(finding.dataBits()));
    }
    if (line.parity() != finding.parity()) {
      put(settings, "parity", finding.parity().word());
    }
    if (line.stopBits() != finding.stopBits()) {
      put(settings, "stop-bits", String.valueOf(finding.stopBits()));
    }
    if (before != null && before.parityInBytes() != Parity.NONE) {
      put(settings, "parity-in-bytes", "none");
    }
    return settings;
  }

  private LineSettings usualLine() {
    return Arrays.stream(ScaleModel.values())
        .filter(model -> model.word().equals(finding.protocol()))
        .findFirst()
        .map(model -> model.usualLine(port))
        .orElse(new LineSettings(port, 9600, 8, Parity.NONE, 1));
  }

  private LineSettings lineOf(DeviceSettings.Device device, LineSettings usual) {
    return new LineSettings(
        port,
        device.baud().orElse(usual.baud()),
        device.dataBits().orElse(usual.dataBits()),
        device.parity().orElse(usual.parity()),
        device.stopBits());
  }

  private void put(Map<String, String> settings, String name, String value) {
    settings.put("fourmiliere.devices." + deviceId + "." + name, value);
  }
}
