package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.kernel.UuidV7;
import java.util.UUID;

/**
 * What lies on the platter, as far as the last answer vouches for it.
 *
 * <p>There is a weight only while each answer says that it is at rest. Its weighing lives longer: a
 * load that rests again as it did before is the same one, whatever the scale said or left unsaid
 * meanwhile, even while its cable was out. What else may have lain there then, nobody knows; but a
 * load that is sold twice is charged twice unseen, while one that is taken for the load before it
 * has only to be lifted. A platter without a load, or with another, ends the weighing; another tare
 * does not, as the load is known by what it weighs with its container.
 */
final class Platter {

  private static final int MINIMUM_INTERVALS = 20;

  private final int intervalGrams;
  private final int minimumGrams;
  private WeightState state = WeightState.DISCONNECTED;

  /** What it was until its answer was late; null when none is. */
  private WeightState doubted;

  private int grams;
  private int tareGrams;
  private Basis basis = Basis.GROSS;
  private UUID weighingId;

  /**
   * An empty platter.
   *
   * @param intervalGrams e on the scale's plate, of which 20 are the least that may be sold; 0 when
   *     nobody knows it, which lets any weight be sold
   */
  Platter(int intervalGrams) {
    this.intervalGrams = intervalGrams;
    this.minimumGrams = intervalGrams * MINIMUM_INTERVALS;
  }

  /** e on the scale's plate; 0 when nobody knows it. */
  int intervalGrams() {
    return intervalGrams;
  }

  /**
   * Takes an answer; true when the till is to see something else now.
   *
   * @param taken the container that was ordered off and that the answer is without, in grams; 0 for
   *     none
   */
  boolean take(Reading reading, int taken) {
    boolean changed = takeIn(reading, taken);
    doubted = null;
    return changed;
  }

  private boolean takeIn(Reading reading, int taken) {
    if (reading instanceof Reading.AtRest weight) {
      return weight.grams() < minimumGrams
          ? becomeUnloaded(WeightState.LIGHT, taken)
          : rest(weight, taken);
    } else if (reading instanceof Reading.Unchanged unchanged) {
      return stay(unchanged, taken);
    } else if (reading instanceof Reading.Empty) {
      return becomeUnloaded(WeightState.ZERO, taken);
    } else if (reading instanceof Reading.Moving) {
      return become(WeightState.MOVING);
    } else if (reading instanceof Reading.UnderZero) {
      return becomeUnloaded(WeightState.UNDER, taken);
    } else if (reading instanceof Reading.OverCapacity) {
      return become(WeightState.OVER);
    } else if (reading instanceof Reading.BelowMinimum) {
      return becomeUnloaded(WeightState.LIGHT, taken);
    }
    return false;
  }

  /**
   * The answer is late: until it is there nobody vouches for what was told before, but it may still
   * say that nothing changed.
   */
  boolean late() {
    WeightState before = state;
    boolean changed = unanswered();
    doubted = before;
    return changed;
  }

  /** The scale was asked and said nothing, as some do while the load moves. */
  boolean unanswered() {
    doubted = null;
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

  /** The weight as the scale tells it, only while {@link WeightState#STABLE}. */
  int grams() {
    return state == WeightState.STABLE ? grams : 0;
  }

  /** The container that was ordered off the weight; 0 for none. */
  int tareGrams() {
    return tareGrams;
  }

  /** Whether the scale took a tare off that was not ordered. */
  Basis basis() {
    return basis;
  }

  /** The weighing, only while {@link WeightState#STABLE}; otherwise null. */
  UUID weighingId() {
    return state == WeightState.STABLE ? weighingId : null;
  }

  private boolean rest(Reading.AtRest weight, int taken) {
    Basis own = own(weight.basis(), taken);
    boolean same =
        weighingId != null && grams + tareGrams == weight.grams() + taken && basis == own;
    boolean changed = !same || tareGrams != taken || state != WeightState.STABLE;
    state = WeightState.STABLE;
    grams = weight.grams();
    tareGrams = taken;
    basis = own;
    if (!same) {
      weighingId = UuidV7.next();
    }
    return changed;
  }

  private boolean stay(Reading.Unchanged unchanged, int taken) {
    boolean asBefore = tareGrams == taken && basis == own(unchanged.basis(), taken);
    WeightState before = doubted == null ? state : doubted;
    boolean vouched = before == WeightState.ZERO || (before == WeightState.STABLE && asBefore);
    return become(vouched ? before : WeightState.MOVING);
  }

  private static Basis own(Basis basis, int taken) {
    return taken > 0 ? Basis.GROSS : basis;
  }

  private boolean become(WeightState next) {
    boolean changed = state != next;
    state = next;
    return changed;
  }

  private boolean becomeUnloaded(WeightState next, int taken) {
    if (!hides(taken, next)) {
      weighingId = null;
    }
    return become(next);
  }

  /** Whether the load may lie there still, and only that tare leaves nothing of it to be told. */
  private boolean hides(int taken, WeightState next) {
    int left = grams + tareGrams - taken;
    return taken > 0 && (next == WeightState.UNDER ? left < 0 : left >= 0 && left <= minimumGrams);
  }
}
