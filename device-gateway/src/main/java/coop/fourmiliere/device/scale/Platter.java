package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.kernel.UuidV7;
import java.util.UUID;

/**
 * What lies on the platter, as far as the last answer vouches for it.
 *
 * <p>A weighing lives for as long as each answer says the same weight at rest. Anything else, even
 * one request without an answer, ends it; the same load then makes a new one.
 */
final class Platter {

  private final int minimumGrams;
  private WeightState state = WeightState.DISCONNECTED;
  private int grams;
  private boolean net;
  private UUID weighingId;

  /**
   * An empty platter.
   *
   * @param minimumGrams the least that may be sold; 0 for any
   */
  Platter(int minimumGrams) {
    this.minimumGrams = minimumGrams;
  }

  /** Takes an answer; true when the state or the weighing is another one now. */
  boolean take(Reading reading) {
    if (reading instanceof Reading.AtRest weight) {
      return weight.grams() < minimumGrams ? become(WeightState.LIGHT) : rest(weight);
    } else if (reading instanceof Reading.Unchanged unchanged) {
      return stay(unchanged);
    } else if (reading instanceof Reading.Empty) {
      return become(WeightState.ZERO);
    } else if (reading instanceof Reading.Moving) {
      return become(WeightState.MOVING);
    } else if (reading instanceof Reading.UnderZero) {
      return become(WeightState.UNDER);
    } else if (reading instanceof Reading.OverCapacity) {
      return become(WeightState.OVER);
    } else if (reading instanceof Reading.BelowMinimum) {
      return become(WeightState.LIGHT);
    }
    return false;
  }

  /** The scale was asked and said nothing, as some do while the load moves. */
  boolean unanswered() {
    return state != WeightState.DISCONNECTED && become(WeightState.MOVING);
  }

  /** Nobody vouches any more for what lies there. */
  boolean unknown() {
    return become(WeightState.MOVING);
  }

  /** There is no scale to ask. */
  boolean lost() {
    return become(WeightState.DISCONNECTED);
  }

  WeightState state() {
    return state;
  }

  /** The weight, only while {@link WeightState#STABLE}; net of tare when {@link #net()}. */
  int grams() {
    return grams;
  }

  /** Whether the scale has taken a tare off. */
  boolean net() {
    return net;
  }

  /** The weighing, only while {@link WeightState#STABLE}; otherwise null. */
  UUID weighingId() {
    return weighingId;
  }

  private boolean rest(Reading.AtRest weight) {
    boolean same = state == WeightState.STABLE && grams == weight.grams() && net == weight.net();
    if (!same) {
      state = WeightState.STABLE;
      grams = weight.grams();
      net = weight.net();
      weighingId = UuidV7.next();
    }
    return !same;
  }

  private boolean stay(Reading.Unchanged unchanged) {
    boolean vouched =
        state == WeightState.ZERO || (state == WeightState.STABLE && net == unchanged.net());
    return !vouched && become(WeightState.MOVING);
  }

  private boolean become(WeightState next) {
    boolean changed = state != next;
    state = next;
    grams = 0;
    net = false;
    weighingId = null;
    return changed;
  }
}
