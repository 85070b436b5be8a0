package coop.fourmiliere.device.scale;

import static coop.fourmiliere.device.serial.LineSettings.Parity.EVEN;
import static coop.fourmiliere.device.serial.LineSettings.Parity.NONE;
import static coop.fourmiliere.device.serial.LineSettings.Parity.ODD;

import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.scale.balance.AdamAzExtra;
import coop.fourmiliere.device.scale.balance.HidReport;
import coop.fourmiliere.device.scale.balance.Indicator;
import coop.fourmiliere.device.scale.balance.KernOld;
import coop.fourmiliere.device.scale.balance.Ohaus;
import coop.fourmiliere.device.scale.balance.Sbi;
import coop.fourmiliere.device.scale.balance.Sics;
import coop.fourmiliere.device.scale.balance.Sma;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.scale.retail.CasEcr;
import coop.fourmiliere.device.scale.retail.CasType6;
import coop.fourmiliere.device.scale.retail.Dialog06;
import coop.fourmiliere.device.scale.retail.DialogChecksum;
import coop.fourmiliere.device.scale.retail.Dibal;
import coop.fourmiliere.device.scale.retail.Epelsa;
import coop.fourmiliere.device.scale.retail.Nci;
import coop.fourmiliere.device.scale.retail.PdII;
import coop.fourmiliere.device.scale.retail.Toledo8217;
import coop.fourmiliere.device.serial.LineSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The protocols by the name that the configuration gives them, and their makers' usual lines. */
public enum ScaleModel {
  TOLEDO_8217(9600, 7, EVEN),
  NCI(9600, 7, EVEN),
  SMA(9600, 8, NONE),
  DIALOG_06(9600, 7, ODD),
  ICL(9600, 7, EVEN),
  CAS_PD2(9600, 7, EVEN),
  CAS_TYPE_6(9600, 7, EVEN),
  CAS_ECR(9600, 7, ODD),
  MT_SICS(9600, 8, NONE),
  ADAM_AZEXTRA(4800, 8, NONE),
  KERN_KCP(9600, 8, NONE),
  KERN_OLD(9600, 8, NONE),
  KERN_KFB(9600, 8, NONE),
  INDICATOR(9600, 8, NONE),
  SARTORIUS_SBI(9600, 8, NONE),
  OHAUS(9600, 8, NONE),
  DIBAL(9600, 8, NONE),
  EPELSA(9600, 8, NONE),
  USB_HID(9600, 8, NONE);

  private final int baud;
  private final int dataBits;
  private final LineSettings.Parity parity;

  ScaleModel(int baud, int dataBits, LineSettings.Parity parity) {
    this.baud = baud;
    this.dataBits = dataBits;
    this.parity = parity;
  }

  /**
   * The protocol of that name.
   *
   * @throws IllegalArgumentException with all names, when there is none
   */
  public static ScaleModel of(String name) {
    return Arrays.stream(values())
        .filter(model -> model.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no scale protocol "
                        + name
                        + ", there are "
                        + String.join(", ", words())));
  }

  /** All names, as the configuration gives them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ScaleModel::word).toList();
  }

  /** The name in the configuration, such as {@code toledo-8217}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether such a scale can be told to take what lies on it as nothing. */
  public boolean zeroes() {
    return !speak().zero().isEmpty();
  }

  /** A new dialogue in it, as the configuration wants it. */
  ScaleProtocol speak(DeviceSettings.Device settings) {
    return this == DIALOG_06 ? dialog06(settings) : speak();
  }

  /** A new dialogue in it, with a scale that asks for no checksum. */
  public ScaleProtocol speak() {
    return switch (this) {
      case TOLEDO_8217 -> new Toledo8217();
      case NCI -> new Nci();
      case SMA -> new Sma();
      case DIALOG_06 -> new Dialog06(null);
      case ICL -> PdII.icl();
      case CAS_PD2 -> PdII.cas();
      case CAS_TYPE_6 -> new CasType6();
      case CAS_ECR -> new CasEcr();
      case MT_SICS, KERN_KCP -> new Sics();
      case ADAM_AZEXTRA -> new AdamAzExtra();
      case KERN_OLD -> new KernOld();
      case KERN_KFB -> Indicator.asked();
      case INDICATOR -> Indicator.streaming();
      case SARTORIUS_SBI -> new Sbi();
      case OHAUS -> new Ohaus();
      case DIBAL -> new Dibal();
      case EPELSA -> new Epelsa();
      case USB_HID -> new HidReport();
    };
  }

  /** The line as the maker sets it. */
  public LineSettings usualLine(String port) {
    return new LineSettings(port, baud, dataBits, parity, 1);
  }

  /** The line as the maker sets it, but for what the configuration says otherwise. */
  LineSettings line(String port, DeviceSettings.Device settings) {
    boolean file = this == USB_HID && !port.startsWith("hid:");
    return new LineSettings(
        file ? "hid:" + port : port,
        settings.baud().orElse(baud),
        settings.dataBits().orElse(dataBits),
        settings.parity().orElse(parity),
        settings.stopBits());
  }

  /**
   * How often such a scale is asked: as the configuration wants it, but for what its maker allows.
   */
  Duration pollEvery(DeviceSettings.Device settings) {
    // "Longer than 100 ms" (KERN KIB-TM, additional description, p. 7): not ten times a second.
    int atMost = this == KERN_KCP ? 8 : Integer.MAX_VALUE;
    return Duration.ofMillis(1000L / Math.min(settings.pollsPerSecond(), atMost));
  }

  private static ScaleProtocol dialog06(DeviceSettings.Device settings) {
    return new Dialog06(
        settings
            .checksumPolynomial()
            .map(hex -> new DialogChecksum(Integer.parseInt(hex, 16), new SecureRandom()))
            .orElse(null));
  }
}
