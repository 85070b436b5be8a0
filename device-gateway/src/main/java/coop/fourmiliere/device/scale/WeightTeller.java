package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import coop.fourmiliere.kernel.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells each change of a scale at once, and how it is at least twice a second. */
final class WeightTeller {

  private static final Duration HEARTBEAT = Duration.ofMillis(240);

  private final String deviceId;
  private final String tillId;
  private final Consumer<Fact> told;
  private final Clock clock;
  private long sequence;
  private UUID weighed;
  private long toldAt = System.nanoTime() - HEARTBEAT.toNanos();

  WeightTeller(String deviceId, String tillId, Consumer<Fact> told, Clock clock) {
    this.deviceId = deviceId;
    this.tillId = tillId;
    this.told = told;
    this.clock = clock;
  }

  /**
   * Tells what is to be told.
   *
   * @param changed whether the platter just became what it is
   * @param rawHex the answer that made it so
   */
  void tell(Platter platter, boolean changed, String rawHex) {
    Instant now = clock.instant();
    UUID weighing = platter.weighingId();
    if (weighing != null && !weighing.equals(weighed)) {
      weighed = weighing;
      told.accept(
          new Fact(weighing, FactType.WEIGHED, now, deviceId, weighed(platter, rawHex, now)));
    }
    if (changed || System.nanoTime() - toldAt >= HEARTBEAT.toNanos()) {
      toldAt = System.nanoTime();
      LiveWeight live = LiveWeight.of(deviceId, platter);
      told.accept(new Fact(UuidV7.next(), FactType.WEIGHT, now, deviceId, live));
    }
  }

  /** What was on the scale before it took off a tare that nobody named is not known. */
  private Weighed weighed(Platter platter, String rawHex, Instant now) {
    boolean known = platter.basis() == Basis.GROSS;
    return new Weighed(
        deviceId,
        tillId,
        ++sequence,
        known ? platter.grams() + platter.tareGrams() : null,
        known ? platter.tareGrams() : null,
        platter.grams(),
        rawHex,
        now);
  }
}
