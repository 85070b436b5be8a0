package coop.fourmiliere.device.scale;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.RunningDevice;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.simulator.SimulatedCable;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A scale on a real pseudo-terminal is told to take what lies on it as nothing. */
@Timeout(60)
class ZeroTest {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final boolean STABLE = true;
  private static final Optional<Boolean> ZERO = Optional.of(true);
  private static final Optional<Boolean> NOT_ZERO = Optional.of(false);
  private static final Optional<Boolean> NO_ANSWER = Optional.empty();

  private final List<Fact> told = new CopyOnWriteArrayList<>();
  private final DeviceStatus status = Statuses.of(DeviceKind.SCALE, fact -> {});
  private SimulatedScale simulated;
  private SimulatedCable cable;
  private RunningDevice running;
  private Scale scale;

  @AfterEach
  void end() throws InterruptedException {
    if (running != null) {
      running.close();
      cable.pull();
    }
  }

  @Test
  void only_some_protocols_have_a_zero() {
    assertEquals(
        List.of("toledo-8217", "nci", "sma", "mt-sics", "kern-kcp", "sartorius-sbi", "ohaus"),
        Arrays.stream(ScaleModel.values())
            .filter(ScaleModel::zeroes)
            .map(ScaleModel::word)
            .toList());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TOLEDO_8217", "NCI", "SMA", "MT_SICS", "KERN_KCP", "SARTORIUS_SBI", "OHAUS"})
  void a_little_that_lies_there_counts_as_nothing_from_now_on(ScaleModel model) throws Exception {
    start(model);
    put(40, STABLE);
    awaitWeighing(40);

    Optional<Boolean> ended = scale.zero();

    assertEquals(ZERO, ended);
    put(1040, STABLE);
    awaitWeighing(1000);
    assertEquals(null, Statuses.lastErrorOf(status), "its answer was understood");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"TOLEDO_8217", "NCI", "SMA", "MT_SICS", "KERN_KCP", "SARTORIUS_SBI", "OHAUS"})
  void a_load_that_the_scale_refuses_to_take_as_nothing_is_told(ScaleModel model) throws Exception {
    start(model);
    put(1234, STABLE);
    awaitWeighing(1234);

    Optional<Boolean> ended = scale.zero();

    assertEquals(NOT_ZERO, ended);
    put(700, STABLE);
    awaitWeighing(700);
  }

  @Test
  void a_load_that_moves_is_not_taken_as_nothing() throws Exception {
    start(ScaleModel.TOLEDO_8217);
    put(40, STABLE);
    awaitWeighing(40);
    put(40, !STABLE);

    assertEquals(NOT_ZERO, scale.zero());
  }

  @Test
  void a_scale_that_comes_back_is_not_zeroed_any_more() throws Exception {
    start(ScaleModel.TOLEDO_8217);
    put(40, STABLE);
    awaitWeighing(40);
    cable.pull();
    await().atMost(SOON).until(() -> !Statuses.isConnected(status));

    put(200, STABLE);
    List<CompletableFuture<Optional<Boolean>>> impatient =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::zero)).limit(4).toList();
    CompletableFuture.anyOf(impatient.toArray(CompletableFuture[]::new)).join();
    cable.plug();
    awaitWeighing(200);

    impatient.forEach(press -> assertEquals(NO_ANSWER, press.join()));
    put(210, STABLE);
    awaitWeighing(210);
  }

  private Optional<Boolean> zero() {
    try {
      return scale.zero();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private void start(ScaleModel model) throws Exception {
    simulated = SimulatedScale.of(model.word(), Duration.ofMillis(120));
    cable = new SimulatedCable(simulated);
    cable.plug();
    scale =
        new Scale(
            model.speak(),
            ParityBit.NONE,
            new Platter(0),
            Duration.ofMillis(100),
            Duration.ofSeconds(3),
            status,
            new WeightTeller("scale-1", "till-1", told::add, Clock.systemUTC()));
    running = new RunningDevice(() -> cable.port().map(model::usualLine), scale, status);
  }

  private void put(int grams, boolean stable) {
    simulated.put(grams, stable, System.nanoTime());
  }

  private void awaitWeighing(int grams) {
    await()
        .atMost(SOON)
        .until(
            () ->
                told.stream()
                    .filter(fact -> fact.type() == FactType.WEIGHED)
                    .anyMatch(fact -> ((Weighed) fact.data()).netGrams() == grams));
  }
}
