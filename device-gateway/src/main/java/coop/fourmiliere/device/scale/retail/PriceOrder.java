package coop.fourmiliere.device.scale.retail;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.Measure;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.OptionalInt;

/**
 * What a scale that works out prices is asked to weigh.
 *
 * @param unitPriceCents cents for a kilogram
 * @param tareGrams the container
 */
public record PriceOrder(int unitPriceCents, int tareGrams) {

  /** Nothing is sold yet: the scale only shows the weight. */
  public static final PriceOrder NONE = new PriceOrder(0, 0);

  private static final int GRAMS_PER_KILOGRAM = 1000;

  /** What is due for that weight, in cents, rounded half up as EN 45501 asks of the scale. */
  int amountCents(int grams) {
    return (int) (((long) grams * unitPriceCents + GRAMS_PER_KILOGRAM / 2) / GRAMS_PER_KILOGRAM);
  }

  /** The weight, provided that the amount beside it is its price: both came over one line. */
  Reading weighed(int grams, int amountCents, Frame frame) {
    return amountCents == amountCents(grams)
        ? Measure.atRest(OptionalInt.of(grams), Basis.of(tareGrams > 0), frame)
        : new Reading.Unreadable(frame.rawHex());
  }
}
