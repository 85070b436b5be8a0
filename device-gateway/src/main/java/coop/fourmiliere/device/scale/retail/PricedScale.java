package coop.fourmiliere.device.scale.retail;

import coop.fourmiliere.device.scale.protocol.ScaleProtocol;

/** A scale that works out and shows what is due, if it is told the price. */
public interface PricedScale extends ScaleProtocol {

  /** From the next question on the scale works out the price of this. Called from any thread. */
  void order(PriceOrder next);

  /** The container that the weight heard last is without, in grams; 0 when none was taken off. */
  int tareGrams();
}
