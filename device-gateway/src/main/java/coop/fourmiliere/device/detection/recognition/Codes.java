package coop.fourmiliere.device.detection.recognition;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.scanner.ScanFraming;
import coop.fourmiliere.device.scanner.ScannedCode;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.kernel.Gtin;
import java.util.List;

/** That it is a scanner: right once the same code was read twice in a row. */
final class Codes {

  private static final int RIGHT_AFTER = 2;

  private final boolean any;
  private final ScanFraming framing = new ScanFraming();
  private String last;
  private int times;

  /**
   * A guess that nothing speaks for yet.
   *
   * @param any whether each text is a code; otherwise only one whose check digit is right, or whose
   *     kind the scanner tells
   */
  Codes(boolean any) {
    this.any = any;
  }

  void hear(byte... bytes) {
    long refused = framing.refused();
    take(framing.feed(bytes));
    forget(refused);
  }

  /** Nothing came for a moment: some scanners end a code by that. */
  void silence() {
    long refused = framing.refused();
    take(framing.silence());
    forget(refused);
  }

  boolean holds() {
    return times > 0;
  }

  boolean right() {
    return times >= RIGHT_AFTER;
  }

  Finding finding(int baud) {
    return new Finding(DeviceKind.SCANNER, null, baud, 8, Parity.NONE, 1, null, null, last, times);
  }

  private void take(List<ScannedCode> codes) {
    for (ScannedCode code : codes) {
      boolean plausible = any || code.symbology() != null || Gtin.isValid(code.code());
      times = !plausible ? 0 : code.code().equals(last) ? times + 1 : 1;
      last = code.code();
    }
  }

  private void forget(long refusedBefore) {
    if (framing.refused() > refusedBefore) {
      times = 0;
    }
  }
}
