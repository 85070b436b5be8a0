package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.scale.protocol.Basis;
import java.util.UUID;

/**
 * What the scale shows now, for the till's screen; never kept.
 *
 * @param grams only when stable: the weight, net of tare
 * @param weighingId only when stable: the {@link Weighed} it belongs to
 * @param tareGrams only when stable: the container that the till named and the scale took off
 * @param net only when stable: true when the scale says that it took off a container that nobody
 *     named; otherwise null, also for a scale that says nothing of that
 * @param intervalGrams e on its plate, of which what is weighed and taken off are multiples; null
 *     when nobody knows it
 */
record LiveWeight(
    String deviceId,
    WeightState state,
    Integer grams,
    UUID weighingId,
    Integer tareGrams,
    Boolean net,
    Integer intervalGrams) {

  static LiveWeight of(String deviceId, Platter platter) {
    boolean stable = platter.state() == WeightState.STABLE;
    boolean net = stable && platter.basis() == Basis.NET;
    return new LiveWeight(
        deviceId,
        platter.state(),
        stable ? platter.grams() : null,
        platter.weighingId(),
        stable && platter.tareGrams() > 0 ? platter.tareGrams() : null,
        net ? true : null,
        platter.intervalGrams() > 0 ? platter.intervalGrams() : null);
  }
}
