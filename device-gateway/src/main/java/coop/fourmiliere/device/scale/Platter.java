package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.kernel.UuidV7;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What lies on the platter, as far as the last answer vouches for it.
 *
 * <p>There is a weight only while each answer says that it is at rest. Its weighing lives longer: a
 * load that rests again as it did before is the same one, whatever the scale said or left unsaid
 * meanwhile, even while its cable was out. What else may have lain there then, nobody knows; but a
 * load that is sold twice is charged twice unseen, while one that is taken for the load before it
 * has only to be lifted. A platter without a load, or with another, ends the weighing.
 */
final class Platter {

  private static final Set<WeightState> WITHOUT_LOAD =
      EnumSet.of(WeightState.ZERO, WeightState.LIGHT, WeightState.UNDER);

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

  /** Nobody vouches any more for what lies there, nor will say when it is gone. */
  boolean unknown() {
    weighingId = null;
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
    return state == WeightState.STABLE ? grams : 0;
  }

  /** Whether the scale has taken a tare off. */
  boolean net() {
    return net;
  }

  /** The weighing, only while {@link WeightState#STABLE}; otherwise null. */
  UUID weighingId() {
    return state == WeightState.STABLE ? weighingId : null;
  }

  private boolean rest(Reading.AtRest weight) {
    boolean same = weighingId != null && grams == weight.grams() && net == weight.net();
    boolean changed = !same || state != WeightState.STABLE;
    state = WeightState.STABLE;
    if (!same) {
      grams = weight.grams();
      net = weight.net();
      weighingId = UuidV7.next();
    }
    return changed;
  }

  private boolean stay(Reading.Unchanged unchanged) {
    boolean vouched =
        state == WeightState.ZERO || (state == WeightState.STABLE && net == unchanged.net());
    return !vouched && become(WeightState.MOVING);
  }

  private boolean become(WeightState next) {
    boolean changed = state != next;
    state = next;
    if (WITHOUT_LOAD.contains(next)) {
      weighingId = null;
    }
    return changed;
  }
}
