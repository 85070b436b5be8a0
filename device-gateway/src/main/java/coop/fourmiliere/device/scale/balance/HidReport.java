package coop.fourmiliere.device.scale.balance;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * The data report of a USB scale (HID Point of Sale usage tables, page 8D): report number 3,
 * status, unit, power of ten, and sixteen bits of weight, the lower byte first.
 */
public final class HidReport implements ScaleProtocol {

  private static final char REPORT = 3;
  private static final int REPORT_LENGTH = 6;
  private static final int BYTE = 0xFF;
  private static final int POWER_AT_MOST = 6;

  @Override
  public Manners manners() {
    return Manners.STREAMS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.exactly(REPORT, REPORT_LENGTH);
  }

  @Override
  public String question() {
    return "";
  }

  @Override
  public Answer hear(Frame frame) {
    byte[] report = HexFormat.of().parseHex(frame.rawHex());
    boolean whole = report.length == REPORT_LENGTH && report[0] == REPORT;
    return Answer.of(whole ? read(report, frame) : new Reading.Unreadable(frame.rawHex()));
  }

  private static Reading read(byte[] report, Frame frame) {
    String raw = frame.rawHex();
    return switch (report[1]) {
      case 1 -> new Reading.Faulty("the scale reports that it is broken", raw);
      case 2 -> new Reading.Empty(raw);
      case 3 -> new Reading.Moving(raw);
      case 4 -> Measure.atRest(grams(report), Basis.UNSAID, frame);
      case 5 -> new Reading.UnderZero(raw);
      case 6 -> new Reading.OverCapacity(raw);
      case 7 -> new Reading.Faulty("the scale must be calibrated", raw);
      case 8 -> new Reading.Faulty("the scale can't find its zero: empty it", raw);
      default -> new Reading.Unreadable(raw);
    };
  }

  private static OptionalInt grams(byte[] report) {
    BigDecimal gramsPerUnit =
        switch (report[2]) {
          case 1 -> new BigDecimal("0.001");
          case 2 -> BigDecimal.ONE;
          case 3 -> BigDecimal.valueOf(1000);
          case 11 -> new BigDecimal("28.349523125");
          case 12 -> new BigDecimal("453.59237");
          default -> BigDecimal.ZERO;
        };
    if (gramsPerUnit.signum() == 0 || Math.abs(report[3]) > POWER_AT_MOST) {
      return OptionalInt.empty();
    }
    int weight = (report[4] & BYTE) | ((report[5] & BYTE) << Byte.SIZE);
    return Measure.grams(
        BigDecimal.valueOf(weight).scaleByPowerOfTen(report[3]).multiply(gramsPerUnit));
  }
}
