package coop.fourmiliere.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.scale.retail.Toledo8217;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A scale whose answers are written down beforehand: one for each question. */
class ScaleTest {

  private static final String KILO = "02 30 31 2E 32 33 34 0D";
  private static final String NO_NEWS = "02 3F 40 0D";
  private static final String MOTION = "02 3F 41 0D";
  private static final String ZERO = "02 3F 50 0D";
  private static final String SILENCE = "";

  private final List<Fact> told = new ArrayList<>();
  private final DeviceStatus status = Statuses.of(DeviceKind.SCALE, fact -> {});
  private final Scale scale =
      new Scale(
          new Toledo8217(),
          ParityBit.NONE,
          new Platter(0),
          Duration.ofMillis(5),
          Duration.ofMillis(700),
          status,
          new WeightTeller("scale-1", "till-1", told::add, Clock.systemUTC()));

  @Test
  void a_weight_at_rest_is_told_once_with_the_bytes_it_was_read_from() {
    talk(MOTION, KILO, KILO, KILO);

    List<Weighed> weighings = weighings();
    assertEquals(1, weighings.size());
    assertEquals(1234, weighings.get(0).netGrams());
    assertEquals(1234, weighings.get(0).grossGrams());
    assertEquals(0, weighings.get(0).tareGrams());
    assertEquals("0230312E3233340D", weighings.get(0).rawHex());
    assertEquals(List.of("moving", "stable"), changes());
  }

  @Test
  void the_live_weight_carries_the_id_of_its_weighing() {
    talk(KILO);

    Fact weighed = ofType(FactType.WEIGHED).get(0);
    LiveWeight live = (LiveWeight) ofType(FactType.WEIGHT).get(0).data();
    assertEquals(weighed.id(), live.weighingId());
    assertEquals(1234, live.grams());
  }

  @Test
  void a_scale_that_tells_a_weight_once_stays_stable() {
    talk(KILO, NO_NEWS, NO_NEWS, NO_NEWS);

    assertEquals(1, weighings().size());
    assertEquals(List.of("stable"), changes());
  }

  @Test
  void each_new_weighing_has_the_next_number_and_another_id() {
    talk(KILO, ZERO, KILO, "02 30 30 2E 35 30 30 0D");

    List<Fact> facts = ofType(FactType.WEIGHED);
    assertEquals(List.of(1L, 2L, 3L), weighings().stream().map(Weighed::sequence).toList());
    assertNotEquals(facts.get(0).id(), facts.get(1).id());
  }

  @Test
  void a_net_weight_leaves_open_what_the_scale_keeps_to_itself() {
    talk("02 30 30 2E 35 30 30 4E 0D");

    Weighed net = weighings().get(0);
    assertEquals(500, net.netGrams());
    assertEquals(null, net.grossGrams());
    assertEquals(null, net.tareGrams());
  }

  @Test
  void a_scale_that_took_a_tare_off_by_itself_says_that_its_weight_is_net() {
    talk("02 30 30 2E 35 30 30 4E 0D", ZERO, KILO);

    assertEquals(Collections.singleton(true), netOf(500));
    assertEquals(Collections.singleton(null), netOf(null));
    assertEquals(Collections.singleton(null), netOf(1234));
  }

  @Test
  void a_question_without_answer_ends_the_weight_within_half_a_second() {
    long began = System.nanoTime();
    talk(KILO, SILENCE);

    assertEquals(List.of("stable", "moving"), changes());
    assertTrue(System.nanoTime() - began < Duration.ofSeconds(5).toNanos());
  }

  @Test
  void an_answer_in_pieces_amid_noise_is_understood() {
    talk(MOTION, "FF 41 0D|02 30 31|2E 32|33 34 0D");

    assertEquals(1, weighings().size());
    assertEquals("not understood: FF410D", Statuses.lastErrorOf(status));
    assertTrue(Statuses.isConnected(status));
  }

  @Test
  void half_an_answer_and_the_other_half_of_the_next_are_no_weight() {
    talk("02 30 31 2E", "32 33 34 0D");

    assertEquals(List.of(), weighings());
  }

  @Test
  void an_answer_to_an_earlier_question_is_not_taken_for_this_one() {
    FakeWire wire = new FakeWire(List.of(MOTION));
    wire.late(KILO);

    talk(wire);

    assertEquals(List.of(), weighings());
    assertEquals(List.of("moving"), changes());
  }

  @Test
  void only_noise_is_never_a_weight_and_never_a_connected_scale() {
    talk("FF FE FD", "00 00 00 0D", "77 77 77 0D");

    assertEquals(List.of(), weighings());
    assertFalse(Statuses.isConnected(status));
    assertTrue(Statuses.lastErrorOf(status).contains("is not understood"));
  }

  @Test
  void a_scale_that_never_answers_is_lost_with_a_reason() {
    talk(KILO, SILENCE, SILENCE, SILENCE);

    assertEquals(List.of("stable", "moving", "disconnected"), changes());
    assertFalse(Statuses.isConnected(status));
    assertTrue(Statuses.lastErrorOf(status).contains("does not answer"));
  }

  @Test
  void a_scale_that_answers_again_is_back() {
    talk(KILO, SILENCE, SILENCE, SILENCE, KILO);

    assertEquals(List.of("stable", "moving", "disconnected", "stable"), changes());
    assertTrue(Statuses.isConnected(status));
  }

  @Test
  void an_answer_that_is_late_is_still_one() {
    talk(KILO, KILO, KILO, KILO, KILO, KILO, KILO, KILO, KILO, "~" + KILO);

    assertEquals(List.of("stable", "moving", "stable"), changes());
    assertEquals(1, weighings().size());
  }

  @Test
  void no_news_that_are_late_are_still_none() {
    talk(KILO, KILO, KILO, KILO, KILO, KILO, KILO, KILO, KILO, "~" + NO_NEWS, NO_NEWS);

    assertEquals(List.of("stable", "moving", "stable"), changes());
    assertEquals(1, weighings().size());
  }

  @Test
  void no_news_after_a_question_without_answer_are_no_weight() {
    talk(KILO, SILENCE, NO_NEWS);

    assertEquals(List.of("stable", "moving"), changes());
  }

  @Test
  void a_scale_that_answers_quickly_is_soon_taken_for_silent() {
    FakeWire wire = new FakeWire(Collections.nCopies(10, KILO));

    talk(wire);

    assertTrue(wire.firstWaits.get(0).toMillis() > 250, wire.firstWaits::toString);
    assertTrue(wire.firstWaits.get(9).toMillis() < 200, wire.firstWaits::toString);
  }

  @Test
  void a_load_that_was_sold_can_not_be_sold_again_because_an_answer_was_missed() {
    talk(KILO, SILENCE, KILO);

    assertEquals(List.of("stable", "moving", "stable"), changes());
    assertEquals(1, weighings().size());
    assertEquals(Set.of(ofType(FactType.WEIGHED).get(0).id()), weighingIdsShown());
  }

  @Test
  void a_load_that_lies_there_when_the_cable_is_in_again_is_the_weighing_that_it_was() {
    talk(KILO);
    scale.away();

    talk(KILO, ZERO, KILO);

    assertEquals(2, weighings().size(), "one for the load of before, one for what came after zero");
    assertEquals(2, weighingIdsShown().size());
  }

  @Test
  void without_a_line_the_scale_is_disconnected() {
    talk(KILO);
    scale.away();

    assertEquals(List.of("stable", "disconnected"), changes());
  }

  @Test
  void the_state_is_told_at_least_twice_a_second_though_nothing_changes() {
    String[] kilos = new String[120];
    Arrays.fill(kilos, KILO);
    long began = System.nanoTime();

    talk(kilos);

    long halfSeconds = (System.nanoTime() - began) / Duration.ofMillis(500).toNanos();
    assertTrue(halfSeconds >= 1, "120 questions, one each 5 ms");
    assertTrue(ofType(FactType.WEIGHT).size() > halfSeconds, "told " + told.size());
    assertTrue(ofType(FactType.WEIGHT).size() < 60, "but not at each answer");
  }

  private Set<Boolean> netOf(Integer grams) {
    Set<Boolean> net = new HashSet<>();
    for (Fact fact : ofType(FactType.WEIGHT)) {
      LiveWeight live = (LiveWeight) fact.data();
      if (Objects.equals(live.grams(), grams)) {
        net.add(live.net());
      }
    }
    return net;
  }

  private Set<UUID> weighingIdsShown() {
    return ofType(FactType.WEIGHT).stream()
        .map(fact -> ((LiveWeight) fact.data()).weighingId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private void talk(String... answers) {
    talk(new FakeWire(List.of(answers)));
  }

  private void talk(FakeWire wire) {
    assertThrows(EOFException.class, () -> scale.talk(wire));
  }

  private List<Weighed> weighings() {
    return ofType(FactType.WEIGHED).stream().map(fact -> (Weighed) fact.data()).toList();
  }

  /** The states told, without those that only repeat the one before. */
  private List<String> changes() {
    List<String> states = new ArrayList<>();
    for (Fact fact : ofType(FactType.WEIGHT)) {
      String state = ((LiveWeight) fact.data()).state().word();
      if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
        states.add(state);
      }
    }
    return states;
  }

  private List<Fact> ofType(FactType type) {
    return told.stream().filter(fact -> fact.type() == type).toList();
  }

  /**
   * Answers each question with the next answer (its pieces parted by bars), then is cut. What
   * begins with a tilde comes when it was waited for in vain.
   */
  private static final class FakeWire implements Wire {

    private final Deque<String> answers;
    private final List<Duration> firstWaits = new ArrayList<>();
    private boolean asked;
    private boolean heldBack;
    private final BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();

    FakeWire(List<String> answers) {
      this.answers = new ArrayDeque<>(answers);
    }

    void late(String answer) {
      arrived.add(bytes(answer));
    }

    @Override
    public byte[] read(Duration wait) throws InterruptedException {
      if (asked) {
        asked = false;
        firstWaits.add(wait);
      }
      if (heldBack) {
        heldBack = false;
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        return new byte[0];
      }
      byte[] next = arrived.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
      return next == null ? new byte[0] : next;
    }

    @Override
    public void write(byte... bytes) throws IOException {
      assertEquals("57", HexFormat.of().formatHex(bytes));
      if (answers.isEmpty()) {
        throw new EOFException("cut");
      }
      asked = true;
      heldBack = answers.element().startsWith("~");
      String answer = answers.remove().replace("~", "");
      if (!answer.isEmpty()) {
        for (String piece : answer.split("\\|", -1)) {
          arrived.add(bytes(piece));
        }
      }
    }

    @Override
    public void discard() {
      arrived.clear();
    }

    @Override
    public void close() {
      arrived.clear();
    }

    private static byte[] bytes(String hex) {
      return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
  }
}
