package coop.fourmiliere.device.scale;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.RunningDevice;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.scale.retail.PriceOrder;
import coop.fourmiliere.device.simulator.SimulatedCable;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer's jar of 312 g with 538 g in it, on scales that were told of the jar. */
@Timeout(60)
class TareTest {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final PriceOrder IN_A_JAR = new PriceOrder(250, 312);

  private final List<Fact> told = new CopyOnWriteArrayList<>();
  private final DeviceStatus status = Statuses.of(DeviceKind.SCALE, fact -> {});
  private SimulatedScale simulated;
  private SimulatedCable cable;
  private RunningDevice running;
  private Scale scale;

  @AfterEach
  void end() throws InterruptedException {
    running.close();
    cable.pull();
  }

  @Test
  void a_scale_that_takes_the_jar_off_says_so() throws Exception {
    start(ScaleModel.DIALOG_06);
    scale.order(IN_A_JAR);

    put(850);

    Weighed weighed = awaitWeighing(538);
    assertEquals(850, weighed.grossGrams());
    assertEquals(312, weighed.tareGrams());
    LiveWeight live = awaitLive(538);
    assertEquals(312, live.tareGrams());
    assertEquals(null, live.net(), "what was ordered is no news");
  }

  @Test
  void a_scale_whose_own_key_took_the_jar_off_says_that_its_weight_is_net() throws Exception {
    start(ScaleModel.TOLEDO_8217);
    simulated.hear("T00312".getBytes(US_ASCII), System.nanoTime());

    put(850);

    LiveWeight live = awaitLive(538);
    assertEquals(true, live.net());
    assertEquals(null, live.tareGrams());
  }

  /** They tell gross and net alike. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "ICL",
        "CAS_PD2",
        "CAS_TYPE_6",
        "CAS_ECR",
        "MT_SICS",
        "ADAM_AZEXTRA",
        "KERN_KCP",
        "KERN_OLD",
        "SARTORIUS_SBI",
        "EPELSA",
        "USB_HID"
      })
  void a_scale_that_does_not_say_whether_it_took_a_jar_off_says_nothing_of_net(ScaleModel model)
      throws Exception {
    start(model);

    put(850);

    assertEquals(null, awaitLive(850).net());
    assertEquals(null, awaitWeighing(850).grossGrams());
  }

  @ParameterizedTest
  @EnumSource(names = {"DIBAL", "TOLEDO_8217"})
  void a_scale_that_knows_nothing_of_the_jar_tells_the_whole_weight(ScaleModel model)
      throws Exception {
    start(model);
    scale.order(IN_A_JAR);

    put(850);

    Weighed weighed = awaitWeighing(850);
    assertEquals(850, weighed.grossGrams());
    assertEquals(0, weighed.tareGrams());
    LiveWeight live = awaitLive(850);
    assertEquals(null, live.tareGrams());
  }

  @Test
  void a_jar_that_the_scale_still_takes_off_while_nothing_is_ordered_is_told() throws Exception {
    start(ScaleModel.DIALOG_06);
    scale.order(IN_A_JAR);
    put(850);
    awaitWeighing(538);
    scale.order(PriceOrder.NONE);

    put(1000);

    Weighed weighed = awaitWeighing(688);
    assertEquals(1000, weighed.grossGrams());
    assertEquals(312, weighed.tareGrams());
    assertEquals(312, awaitLive(688).tareGrams());
  }

  @Test
  void a_load_is_told_whole_once_its_jar_is_forgotten() throws Exception {
    start(ScaleModel.DIALOG_06);
    scale.order(IN_A_JAR);
    put(850);
    awaitWeighing(538);

    scale.order(new PriceOrder(250, 0));

    LiveWeight whole = awaitLive(850);
    assertEquals(null, whole.tareGrams());
    assertEquals(awaitLive(538).weighingId(), whole.weighingId(), "it can't be sold again");
    assertEquals(1, weighings().size());
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

  private void put(int grams) {
    simulated.put(grams, true, System.nanoTime());
  }

  private Weighed awaitWeighing(int netGrams) {
    return await()
        .atMost(SOON)
        .until(
            () -> weighings().stream().filter(one -> one.netGrams() == netGrams).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private LiveWeight awaitLive(int grams) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                told.stream()
                    .filter(fact -> fact.type() == FactType.WEIGHT)
                    .map(fact -> (LiveWeight) fact.data())
                    .filter(live -> live.grams() != null && live.grams() == grams)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private List<Weighed> weighings() {
    return told.stream()
        .filter(fact -> fact.type() == FactType.WEIGHED)
        .map(fact -> (Weighed) fact.data())
        .toList();
  }
}
