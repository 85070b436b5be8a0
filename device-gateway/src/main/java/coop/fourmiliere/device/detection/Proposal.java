package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.scale.ScaleModel;
import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.setup.NextStart;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a device that was found.
 *
 * @param deviceId the device that it is to be
 * @param port its name that stays
 * @param intervalGrams e on the plate of a scale; null when nobody knows it
 * @param next what would hold without them
 */
record Proposal(
    String deviceId, String port, Finding finding, Integer intervalGrams, NextStart next) {

  /** By full names, in the order in which they are to stand; only what would not hold anyhow. */
  Map<String, String> settings() {
    LineSettings usual = usualLine();
    Map<String, String> settings = new LinkedHashMap<>();
    want(settings, "kind", finding.kind().word(), "");
    want(settings, "port", port, "");
    if (finding.kind() == DeviceKind.SCALE) {
      want(settings, "protocol", finding.protocol(), "");
    }
    want(settings, "baud", finding.baud(), usual.baud());
    want(settings, "data-bits", finding.dataBits(), usual.dataBits());
    want(settings, "parity", finding.parity().word(), usual.parity().word());
    want(settings, "stop-bits", finding.stopBits(), usual.stopBits());
    want(settings, "parity-in-bytes", Parity.NONE.word(), Parity.NONE.word());
    // It was understood without one.
    want(settings, "checksum-polynomial", "", "");
    if (finding.kind() == DeviceKind.SCALE && intervalGrams != null) {
      want(settings, "interval-grams", intervalGrams, "");
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

  private void want(Map<String, String> settings, String name, Object value, Object usual) {
    String holds = next.setting(deviceId, name).orElse(usual.toString());
    if (!holds.equals(value.toString())) {
      settings.put("fourmiliere.devices." + deviceId + "." + name, value.toString());
    }
  }
}
