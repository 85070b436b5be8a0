package coop.fourmiliere.device.scale.retail;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.Reading;

/** Why a scale of {@link Dialog06} gave no weight (record 09). */
final class DialogStatus {

  private DialogStatus() {}

  /**
   * The reading behind that code of two digits.
   *
   * @param net whether the scale takes a tare off
   */
  static Reading read(String code, boolean net, Frame frame) {
    String raw = frame.rawHex();
    return switch (code) {
      case "00", "20", "22" -> new Reading.Moving(raw);
      // Nothing moved since the last weighing, which therefore still holds.
      case "21" -> new Reading.Unchanged(Basis.of(net), raw);
      case "30" -> new Reading.BelowMinimum(raw);
      case "31" -> new Reading.UnderZero(raw);
      case "32" -> new Reading.OverCapacity(raw);
      case "01" -> new Reading.Faulty("the scale reports an error", raw);
      case "02", "10" -> new Reading.Faulty("the scale did not understand: is the line good?", raw);
      case "11" -> new Reading.Faulty("the scale refuses the price", raw);
      case "12" -> new Reading.Faulty("the scale refuses the tare", raw);
      case "13" -> new Reading.Faulty("the scale refuses the text", raw);
      default -> new Reading.Unreadable(raw);
    };
  }
}
