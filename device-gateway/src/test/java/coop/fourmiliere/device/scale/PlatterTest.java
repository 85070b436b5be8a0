package coop.fourmiliere.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.kernel.UuidV7;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlatterTest {

  private static final Reading KILO = new Reading.AtRest(1234, Basis.GROSS, "");
  private static final Reading NO_NEWS = new Reading.Unchanged(Basis.GROSS, "");

  private static final int NO_TARE = 0;
  private static final int JAR = 312;
  private static final Reading WHOLE = new Reading.AtRest(850, Basis.GROSS, "");
  private static final Reading WITHOUT_JAR = new Reading.AtRest(538, Basis.NET, "");

  private final Platter platter = new Platter(0);

  @Test
  void before_the_first_answer_there_is_no_scale() {
    assertEquals(WeightState.DISCONNECTED, platter.state());
    assertNull(platter.weighingId());
  }

  @Test
  void a_load_at_rest_is_a_weighing() {
    assertTrue(platter.take(KILO, NO_TARE));

    assertEquals(WeightState.STABLE, platter.state());
    assertEquals(1234, platter.grams());
    assertTrue(UuidV7.isV7(platter.weighingId()));
  }

  @Test
  void the_same_weight_again_is_the_same_weighing() {
    UUID first = weigh();

    assertFalse(platter.take(KILO, NO_TARE));

    assertEquals(first, platter.weighingId());
  }

  @Test
  void a_scale_that_tells_a_weight_once_is_believed_while_it_says_that_nothing_changed() {
    UUID first = weigh();

    assertFalse(platter.take(NO_NEWS, NO_TARE));

    assertEquals(WeightState.STABLE, platter.state());
    assertEquals(first, platter.weighingId());
  }

  @Test
  void an_empty_platter_stays_empty_while_nothing_changes() {
    platter.take(new Reading.Empty(""), NO_TARE);

    assertFalse(platter.take(NO_NEWS, NO_TARE));

    assertEquals(WeightState.ZERO, platter.state());
  }

  @Test
  void no_news_after_motion_is_no_weight() {
    weigh();
    platter.take(new Reading.Moving(""), NO_TARE);

    platter.take(NO_NEWS, NO_TARE);

    assertEquals(WeightState.MOVING, platter.state());
    assertNull(platter.weighingId());
  }

  @Test
  void no_news_from_a_scale_that_took_a_tare_meanwhile_ends_the_weighing() {
    weigh();

    assertTrue(platter.take(new Reading.Unchanged(Basis.NET, ""), NO_TARE));

    assertEquals(WeightState.MOVING, platter.state());
  }

  @Test
  void no_news_as_the_first_answer_is_no_weight() {
    platter.take(NO_NEWS, NO_TARE);

    assertEquals(WeightState.MOVING, platter.state());
  }

  @Test
  void another_weight_is_another_weighing_even_without_motion_between() {
    UUID first = weigh();

    assertTrue(platter.take(new Reading.AtRest(1235, Basis.GROSS, ""), NO_TARE));

    assertNotEquals(first, platter.weighingId());
  }

  @Test
  void the_same_figure_net_of_a_tare_is_another_weighing() {
    UUID first = weigh();

    assertTrue(platter.take(new Reading.AtRest(1234, Basis.NET, ""), NO_TARE));

    assertNotEquals(first, platter.weighingId());
  }

  @ParameterizedTest
  @MethodSource("ends")
  void a_platter_without_its_load_ends_the_weighing(Reading end) {
    UUID first = weigh();

    platter.take(end, NO_TARE);

    assertNull(platter.weighingId());
    assertEquals(0, platter.grams());
    platter.take(KILO, NO_TARE);
    assertNotEquals(first, platter.weighingId());
  }

  static List<Reading> ends() {
    return List.of(new Reading.Empty(""), new Reading.UnderZero(""), new Reading.BelowMinimum(""));
  }

  @ParameterizedTest
  @MethodSource("interruptions")
  void a_load_that_rests_again_as_it_did_before_is_the_same_weighing(
      Consumer<Platter> interruption) {
    UUID first = weigh();

    interruption.accept(platter);

    assertNull(platter.weighingId());
    assertEquals(0, platter.grams());
    assertTrue(platter.take(KILO, NO_TARE));
    assertEquals(WeightState.STABLE, platter.state());
    assertEquals(1234, platter.grams());
    assertEquals(first, platter.weighingId());
  }

  static List<Consumer<Platter>> interruptions() {
    return List.of(
        platter -> platter.take(new Reading.Moving(""), NO_TARE),
        platter -> platter.take(new Reading.OverCapacity(""), NO_TARE),
        Platter::unanswered,
        Platter::lost);
  }

  @Test
  void a_load_after_another_one_is_a_new_weighing_though_it_weighs_as_much_as_one_before() {
    UUID first = weigh();
    platter.take(new Reading.AtRest(500, Basis.GROSS, ""), NO_TARE);

    platter.take(KILO, NO_TARE);

    assertNotEquals(first, platter.weighingId());
  }

  @Test
  void what_nobody_vouched_for_is_a_new_weighing() {
    UUID first = weigh();
    platter.unknown();

    platter.take(KILO, NO_TARE);

    assertNotEquals(first, platter.weighingId());
  }

  @Test
  void a_question_without_an_answer_leaves_no_weight() {
    weigh();

    assertTrue(platter.unanswered());

    assertEquals(WeightState.MOVING, platter.state());
    assertNull(platter.weighingId());
  }

  @Test
  void silence_does_not_make_a_scale_appear() {
    assertFalse(platter.unanswered());

    assertEquals(WeightState.DISCONNECTED, platter.state());
  }

  @Test
  void a_cable_that_is_pulled_leaves_no_weight() {
    weigh();

    assertTrue(platter.lost());

    assertEquals(WeightState.DISCONNECTED, platter.state());
    assertNull(platter.weighingId());
  }

  @Test
  void unreadable_bytes_change_nothing() {
    UUID first = weigh();

    assertFalse(platter.take(new Reading.Unreadable("FF"), NO_TARE));

    assertEquals(first, platter.weighingId());
  }

  private UUID weigh() {
    platter.take(KILO, NO_TARE);
    return platter.weighingId();
  }

  @Test
  void what_is_lighter_than_may_be_sold_is_no_weighing() {
    Platter shop = new Platter(5);

    assertTrue(shop.take(new Reading.AtRest(99, Basis.GROSS, ""), NO_TARE));
    assertEquals(WeightState.LIGHT, shop.state());
    assertNull(shop.weighingId());
    assertTrue(shop.take(new Reading.AtRest(100, Basis.GROSS, ""), NO_TARE));
    assertEquals(WeightState.STABLE, shop.state());
  }

  @Test
  void the_till_is_told_the_interval_however_the_scale_is() {
    Platter shop = new Platter(5);

    shop.take(new Reading.Empty(""), NO_TARE);
    assertEquals(5, LiveWeight.of("scale-1", shop).intervalGrams());
    shop.take(KILO, NO_TARE);
    assertEquals(5, LiveWeight.of("scale-1", shop).intervalGrams());
    assertNull(LiveWeight.of("scale-1", platter).intervalGrams());
  }

  @Test
  void nobody_vouches_for_a_load_after_a_while() {
    weigh();

    assertTrue(platter.unknown());
    assertEquals(WeightState.MOVING, platter.state());
    assertNull(platter.weighingId());
  }

  @Test
  void a_load_whose_jar_is_no_longer_taken_off_is_the_same_weighing() {
    platter.take(WITHOUT_JAR, JAR);
    UUID first = platter.weighingId();

    assertTrue(platter.take(WHOLE, NO_TARE));

    assertEquals(first, platter.weighingId());
    assertEquals(850, platter.grams());
    assertEquals(0, platter.tareGrams());
  }

  @Test
  void a_load_whose_jar_is_taken_off_afterwards_is_the_same_weighing() {
    platter.take(WHOLE, NO_TARE);
    UUID first = platter.weighingId();

    assertTrue(platter.take(WITHOUT_JAR, JAR));

    assertEquals(first, platter.weighingId());
    assertEquals(538, platter.grams());
    assertEquals(JAR, platter.tareGrams());
  }

  @Test
  void as_much_net_with_another_jar_is_another_weighing() {
    platter.take(WITHOUT_JAR, JAR);
    UUID first = platter.weighingId();

    assertTrue(platter.take(WITHOUT_JAR, JAR + 1));

    assertNotEquals(first, platter.weighingId());
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void a_load_that_only_its_jar_hides_is_the_same_weighing(
      int grams, int tareGrams, Reading hidden) {
    Platter shop = new Platter(5);
    Reading whole = new Reading.AtRest(grams, Basis.GROSS, "");
    shop.take(whole, NO_TARE);
    UUID first = shop.weighingId();

    shop.take(hidden, tareGrams);

    assertNull(shop.weighingId());
    shop.take(whole, NO_TARE);
    assertEquals(first, shop.weighingId());
  }

  static List<Arguments> hidden() {
    return List.of(
        Arguments.of(312, 312, new Reading.Empty("")),
        Arguments.of(330, 312, new Reading.BelowMinimum("")),
        Arguments.of(330, 312, new Reading.AtRest(18, Basis.NET, "")),
        Arguments.of(300, 312, new Reading.UnderZero("")));
  }

  @Test
  void a_jar_that_was_lifted_ends_the_weighing() {
    platter.take(WITHOUT_JAR, JAR);
    UUID first = platter.weighingId();

    platter.take(new Reading.UnderZero(""), JAR);

    platter.take(WITHOUT_JAR, JAR);
    assertNotEquals(first, platter.weighingId());
  }

  @Test
  void a_jar_that_was_emptied_ends_the_weighing() {
    platter.take(WITHOUT_JAR, JAR);
    UUID first = platter.weighingId();

    platter.take(new Reading.Empty(""), JAR);

    platter.take(WITHOUT_JAR, JAR);
    assertNotEquals(first, platter.weighingId());
  }

  @Test
  void no_news_after_another_tare_was_ordered_is_no_weight() {
    platter.take(WITHOUT_JAR, JAR);

    platter.take(new Reading.Unchanged(Basis.NET, ""), JAR + 1);

    assertEquals(WeightState.MOVING, platter.state());
  }
}
