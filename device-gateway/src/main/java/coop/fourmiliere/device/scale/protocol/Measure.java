package coop.fourmiliere.device.scale.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A number and its unit, as scales write them. */
public final class Measure {

  private static final Pattern NUMBER = Pattern.compile("([+-]?) *([0-9]{1,7}(?:\\.[0-9]{1,4})?)");
  private static final BigDecimal GRAMS_AT_MOST = BigDecimal.valueOf(999_999);

  private Measure() {}

  /**
   * Whole grams, rounded half away from zero; nothing for another unit than kg and g, which a shop
   * may not sell by (directive 80/181/EEC), and for what is no number.
   */
  public static OptionalInt grams(String number, String unit) {
    BigDecimal gramsPerUnit =
        switch (unit.strip()) {
          case "kg", "KG", "Kg" -> BigDecimal.valueOf(1000);
          case "g", "G" -> BigDecimal.ONE;
          default -> BigDecimal.ZERO;
        };
    var matcher = NUMBER.matcher(number.strip());
    if (gramsPerUnit.signum() == 0 || !matcher.matches()) {
      return OptionalInt.empty();
    }
    return grams(new BigDecimal(matcher.group(1) + matcher.group(2)).multiply(gramsPerUnit));
  }

  /** Whole grams, rounded half away from zero; nothing above a ton. */
  public static OptionalInt grams(BigDecimal grams) {
    return grams.abs().compareTo(GRAMS_AT_MOST) > 0
        ? OptionalInt.empty()
        : OptionalInt.of(grams.setScale(0, RoundingMode.HALF_UP).intValueExact());
  }

  /** The reading of a load at rest: above, at or under zero. */
  public static Reading atRest(OptionalInt grams, Basis basis, Frame frame) {
    if (grams.isEmpty()) {
      return new Reading.Unreadable(frame.rawHex());
    } else if (grams.getAsInt() == 0) {
      return new Reading.Empty(frame.rawHex());
    } else if (grams.getAsInt() < 0) {
      return new Reading.UnderZero(frame.rawHex());
    }
    return new Reading.AtRest(grams.getAsInt(), basis, frame.rawHex());
  }
}
