package coop.fourmiliere.device.scale;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.RunningDevice;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.scale.retail.PriceOrder;
import coop.fourmiliere.device.scale.retail.PricedScale;
import coop.fourmiliere.device.simulator.SimulatedCable;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import coop.fourmiliere.testkit.Contracts;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every protocol over a real pseudo-terminal, against a simulator that only shares its name. */
@Timeout(60)
class EveryScaleTest {

  private static final String WEIGHED = FactType.WEIGHED.type();
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration SETTLE = Duration.ofMillis(120);
  private static final boolean STABLE = true;

  private final List<Fact> told = new CopyOnWriteArrayList<>();
  private final DeviceStatus status = Statuses.of(DeviceKind.SCALE, fact -> {});
  private SimulatedScale simulated;
  private SimulatedCable cable;
  private RunningDevice running;
  private ScaleProtocol protocol;

  @AfterEach
  void end() throws InterruptedException {
    running.close();
    cable.pull();
  }

  @ParameterizedTest
  @EnumSource(ScaleModel.class)
  void a_load_is_weighed_and_a_pulled_cable_comes_back(ScaleModel model) throws Exception {
    start(model);

    put(1234, STABLE);
    awaitWeighing(1234);
    put(0, STABLE);
    awaitState(WeightState.ZERO, WeightState.LIGHT, WeightState.MOVING);
    cable.pull();
    awaitState(WeightState.DISCONNECTED);
    await().atMost(SOON).until(() -> !Statuses.isConnected(status));
    cable.plug();
    put(500, STABLE);
    awaitWeighing(500);

    assertEquals(List.of(1234, 500), weighings(), "each load once, and nothing else");
  }

  @ParameterizedTest
  @EnumSource(ScaleModel.class)
  void what_is_weighed_keeps_the_contract(ScaleModel model) throws Exception {
    start(model);

    put(1234, STABLE);
    awaitWeighing(1234);

    JsonNode weighed = JSON.valueToTree(first(FactType.WEIGHED).data());
    Contracts.checkLike(WEIGHED, Contracts.sample(WEIGHED), weighed);
  }

  @ParameterizedTest
  @EnumSource(ScaleModel.class)
  void a_load_that_moves_or_is_too_heavy_is_never_weighed(ScaleModel model) throws Exception {
    start(model);

    put(1234, !STABLE);
    awaitState(whenMoving(model));
    put(15_001, STABLE);
    awaitState(whenOver(model));
    put(700, STABLE);
    awaitWeighing(700);

    assertEquals(List.of(700), weighings());
  }

  @ParameterizedTest
  @EnumSource(ScaleModel.class)
  void a_scale_that_is_switched_off_has_no_weight_until_it_is_on_again(ScaleModel model)
      throws Exception {
    start(model);

    put(1234, STABLE);
    awaitWeighing(1234);
    simulated.power(false);
    awaitState(WeightState.MOVING);
    put(500, STABLE);
    simulated.power(true);
    awaitWeighing(500);

    assertEquals(List.of(1234, 500), weighings());
  }

  @ParameterizedTest
  @CsvSource({"NCI, nci-67xxu", "NCI, nci-6712", "KERN_OLD, kern-fkb"})
  void a_scale_that_speaks_it_in_its_own_way_is_understood(ScaleModel model, String own)
      throws Exception {
    start(model, SimulatedScale.of(own, SETTLE), settings(Map.of()));

    put(1234, !STABLE);
    awaitState(whenMoving(model));
    put(15_001, STABLE);
    awaitState(whenOver(model));
    put(1234, STABLE);
    awaitWeighing(1234);

    assertEquals(List.of(1234), weighings());
    assertFalse(String.valueOf(Statuses.lastErrorOf(status)).startsWith("not understood"));
  }

  @ParameterizedTest
  @EnumSource(names = {"DIALOG_06", "DIBAL"})
  void a_scale_that_is_told_the_price_weighs_at_that_price(ScaleModel model) throws Exception {
    start(model);
    put(1234, STABLE);
    awaitWeighing(1234);

    ((PricedScale) protocol).order(new PriceOrder(250, 0));
    put(700, STABLE);
    awaitWeighing(700);
    ((PricedScale) protocol).order(PriceOrder.NONE);
    put(300, STABLE);

    awaitWeighing(300);
  }

  @Test
  void a_scale_that_is_told_a_tare_takes_it_off() throws Exception {
    start(ScaleModel.DIALOG_06);

    ((PricedScale) protocol).order(new PriceOrder(250, 12));
    put(712, STABLE);

    awaitWeighing(700);
  }

  @Test
  void a_scale_that_asks_for_its_makers_checksum_weighs_for_who_knows_it() throws Exception {
    start(
        ScaleModel.DIALOG_06,
        SimulatedScale.askingForChecksum(0x1021, SETTLE),
        settings(Map.of("checksum-polynomial", "1021")));

    ((PricedScale) protocol).order(new PriceOrder(250, 0));
    put(700, STABLE);

    awaitWeighing(700);
  }

  @Test
  void a_scale_that_asks_for_another_checksum_refuses_to_weigh() throws Exception {
    start(
        ScaleModel.DIALOG_06,
        SimulatedScale.askingForChecksum(0x8005, SETTLE),
        settings(Map.of("checksum-polynomial", "1021")));

    put(700, STABLE);

    await()
        .atMost(SOON)
        .until(() -> String.valueOf(Statuses.lastErrorOf(status)).contains("refuses the checksum"));
  }

  /** Most say it; some say nothing, or nothing new. */
  private static WeightState whenMoving(ScaleModel model) {
    return switch (model) {
      case CAS_ECR -> WeightState.DISCONNECTED;
      case DIBAL -> WeightState.ZERO;
      default -> WeightState.MOVING;
    };
  }

  private static WeightState whenOver(ScaleModel model) {
    return switch (model) {
      case CAS_ECR, KERN_OLD -> WeightState.DISCONNECTED;
      case DIBAL -> WeightState.ZERO;
      case ADAM_AZEXTRA, EPELSA -> WeightState.MOVING;
      default -> WeightState.OVER;
    };
  }

  private void start(ScaleModel model) throws Exception {
    start(model, SimulatedScale.of(model.word(), SETTLE), settings(Map.of()));
  }

  private void start(ScaleModel model, SimulatedScale scale, DeviceSettings.Device settings)
      throws Exception {
    simulated = scale;
    cable = new SimulatedCable(simulated);
    cable.plug();
    protocol = model.speak(settings);
    Scale talking =
        new Scale(
            protocol,
            ParityBit.NONE,
            new Platter(0),
            Duration.ofMillis(100),
            Duration.ofSeconds(3),
            status,
            new WeightTeller("scale-1", "till-1", told::add, Clock.systemUTC()));
    running =
        new RunningDevice(
            () -> cable.port().map(port -> model.line(port, settings)), talking, status);
  }

  private static DeviceSettings.Device settings(Map<String, String> own) {
    Map<String, String> all = new HashMap<>();
    own.forEach((name, value) -> all.put("fourmiliere.devices.scale-1." + name, value));
    all.put("fourmiliere.devices.scale-1.kind", "scale");
    return new SmallRyeConfigBuilder()
        .withMapping(DeviceSettings.class)
        .withDefaultValues(all)
        .build()
        .getConfigMapping(DeviceSettings.class)
        .devices()
        .get("scale-1");
  }

  private void put(int grams, boolean stable) {
    simulated.put(grams, stable, System.nanoTime());
  }

  private Fact first(FactType type) {
    return told.stream().filter(fact -> fact.type() == type).findFirst().orElseThrow();
  }

  private void awaitWeighing(int grams) {
    await().atMost(SOON).until(() -> weighings().contains(grams));
  }

  private void awaitState(WeightState... states) {
    int from = told.size();
    await()
        .atMost(SOON)
        .until(
            () ->
                told.stream()
                    .skip(from)
                    .filter(fact -> fact.type() == FactType.WEIGHT)
                    .anyMatch(
                        fact -> List.of(states).contains(((LiveWeight) fact.data()).state())));
  }

  private List<Integer> weighings() {
    return told.stream()
        .filter(fact -> fact.type() == FactType.WEIGHED)
        .map(fact -> ((Weighed) fact.data()).netGrams())
        .toList();
  }
}
