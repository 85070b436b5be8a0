package coop.fourmiliere.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.acceptance.shop.Assortment;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.ShopStory;
import coop.fourmiliere.acceptance.shop.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Four tills sell while each part of the shop is killed three times with work in hand. Afterwards
 * what the tills were answered is what the databases hold, and what always holds still holds.
 */
@ShopStory
class FaultStory {

  private static final long SEED = Long.getLong("fourmiliere.seed", 20261124);
  private static final int TILLS = 4;
  private static final int SALES = 500;

  /** So many tickets are sold before the first death. */
  private static final int CALM = 100;

  private static final String TILL_NAMES = "panne-";

  private final ClientLog log = new ClientLog();
  private final InFlight inFlight = new InFlight();
  private final Map<String, Long> drawers = new TreeMap<>();
  private final Map<String, JsonNode> closings = new TreeMap<>();
  private RunningShop shop;
  private Reaper reaper;
  private Comparison comparison;
  private Invariants invariants;
  private String begin;
  private int unansweredInCalm;

  @BeforeAll
  void everything_dies_while_tills_sell(RunningShop running) {
    shop = running;
    shop.awaitSettled();
    Random seeds = new Random(SEED);
    Assortment assortment = Assortment.of(shop);
    begin = Instant.now().toString();
    comparison = new Comparison(shop, assortment, TILL_NAMES);
    invariants = new Invariants(shop);
    reaper = new Reaper(shop, inFlight, log, seeds.nextLong());
    List<TillClient> tills =
        IntStream.rangeClosed(1, TILLS)
            .mapToObj(number -> till(TILL_NAMES + number, assortment, seeds))
            .toList();
    Receiver receiver = new Receiver(sender(seeds), assortment, log);
    tills.forEach(TillClient::open);
    Crowd crowd = new Crowd(log);
    tills.forEach(till -> crowd.keeps(till.tillId(), till::serve));
    crowd.keeps("takes deliveries in", receiver::takeIn);
    crowd.looksAround(sender(seeds));
    try {
      Patience.later().until(() -> log.size() >= CALM || !log.faults().isEmpty());
      unansweredInCalm = log.unansweredRequests();
      reaper.reap();
      Patience.later().until(() -> log.sales() >= SALES || !log.faults().isEmpty());
    } finally {
      crowd.leaves();
      report();
    }
    for (TillClient till : tills) {
      drawers.put(till.tillId(), till.drawer());
      closings.put(till.tillId(), till.close());
    }
    try (KafkaTopics topics = new KafkaTopics(shop)) {
      invariants.awaitQuiet(topics);
    }
  }

  private TillClient till(String name, Assortment assortment, Random seeds) {
    return new TillClient(name, sender(seeds), assortment, log, seeds.nextLong());
  }

  private Sender sender(Random seeds) {
    return new Sender(shop, log, inFlight, seeds.nextLong());
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void each_part_died_three_times_with_work_in_hand(Target target) {
    long deaths = reaper.deathsAtWork(target);
    assertTrue(deaths >= Reaper.DEATHS_EACH, () -> target + " died " + deaths + " times at work");
  }

  @Test
  void enough_was_sold_refunded_and_sent_twice() {
    assertTrue(log.sales() >= SALES, () -> "only " + log.sales() + " sales");
    assertTrue(log.size() - log.sales() >= SALES / 10, () -> "refunds among " + log.size());
    assertTrue(log.twice() >= SALES / 4, () -> "only " + log.twice() + " requests sent twice");
    assertTrue(log.unansweredRequests() > 0, "no request was lost by any death");
  }

  @Test
  void while_nothing_dies_every_request_is_answered_at_once() {
    assertEquals(0, unansweredInCalm);
  }

  @Test
  void no_request_was_refused_and_each_repetition_had_the_same_answer() {
    assertEquals(List.of(), log.faults());
  }

  @Test
  void sales_holds_exactly_the_tickets_that_were_confirmed() {
    assertEquals(Comparison.acknowledged(log), comparison.sold());
  }

  @Test
  void stock_holds_exactly_the_moves_of_those_tickets_and_deliveries() {
    assertEquals(Comparison.expectedMoves(log), comparison.moved(begin));
  }

  @Test
  void the_books_hold_exactly_one_right_entry_for_each() {
    assertEquals(Comparison.expectedEntries(log), comparison.booked());
  }

  @Test
  void the_numbers_of_tickets_and_deliveries_have_no_gap() {
    assertEquals(List.of(), invariants.gaps());
  }

  @Test
  void every_chain_holds() {
    assertEquals(List.of(), invariants.brokenChains());
  }

  @Test
  void every_drawer_holds_what_its_till_reckons() {
    List<String> differences = new ArrayList<>();
    closings.forEach(
        (till, closing) -> {
          long expected = closing.path("expectedCashCents").asLong();
          if (expected != drawers.get(till) || closing.path("differenceCents").asLong(-1) != 0) {
            differences.add(till + " reckons " + drawers.get(till) + ", the shop " + closing);
          }
        });
    assertEquals(List.of(), differences);
    assertEquals(TILLS, closings.size());
  }

  @Test
  void each_level_is_the_sum_of_its_moves() {
    assertEquals(List.of(), invariants.levelsThatAreNoSum());
  }

  @Test
  void the_books_balance() {
    JsonNode balance = shop.http().as(Http.ADMIN).get("/accounting/api/trial-balance").ok();
    assertEquals(List.of(), invariants.imbalances());
    assertEquals(balance.path("debitCents").asLong(), balance.path("creditCents").asLong());
    assertTrue(balance.path("debitCents").asLong() > 0);
  }

  @Test
  void nothing_is_parked_put_aside_or_left_unsent() {
    assertEquals(0, invariants.parked());
    assertEquals(0, invariants.deadLetters());
    assertEquals(0, invariants.unpublished());
  }

  @ParameterizedTest
  @EnumSource(
      value = Target.class,
      names = {"INVENTORY", "ACCOUNTING"})
  void every_fact_about_a_ticket_is_in_the_inbox_of_its_reader(Target reader) {
    assertEquals(Set.of(), invariants.notInTheInboxOf(reader));
  }

  @ParameterizedTest
  @CsvSource({"SALES, sales.sale", "SALES, sales.till", "INVENTORY, inventory.receiving"})
  void each_topic_has_its_facts_in_the_order_in_which_they_happened(Target owner, String topic) {
    try (KafkaTopics topics = new KafkaTopics(shop)) {
      assertEquals(invariants.written(owner, topic), topics.order(topic));
    }
  }

  @Test
  void playing_every_topic_again_changes_nothing() {
    Map<String, Long> before = invariants.fingerprint();
    try (KafkaTopics topics = new KafkaTopics(shop)) {
      int played = topics.playAgain();

      assertTrue(played > log.size(), () -> "only " + played + " facts");
      Patience.later().until(() -> topics.unread() == 0);
    }
    assertEquals(before, invariants.fingerprint());
  }

  private void report() {
    StringBuilder report = new StringBuilder();
    report.append("# Deaths (seed %d)%n%n".formatted(SEED));
    report.append(
        "%d sales, %d refunds, %d deliveries, %d requests sent twice, %d left without an answer%n%n"
            .formatted(
                log.sales(),
                log.size() - log.sales(),
                log.deliveries().size(),
                log.twice(),
                log.unansweredRequests()));
    report.append("| at | who | pid | in flight | of which | back after |%n".formatted());
    report.append("|---|---|---|---|---|---|%n".formatted());
    reaper.deaths().forEach(death -> report.append(death.row()));
    try {
      Files.writeString(shop.reports().resolve("deaths.md"), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
