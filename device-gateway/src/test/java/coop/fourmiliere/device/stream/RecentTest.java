package coop.fourmiliere.device.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Recent recent = new Recent();

  @Test
  void a_till_that_saw_nothing_yet_missed_nothing() {
    tell(FactType.SCANNED, NOON);

    assertEquals(List.of(), after(null, NOON));
  }

  @Test
  void what_came_after_the_last_frame_comes_in_the_order_in_which_it_was_told() {
    tell(FactType.SCANNED, NOON);
    UUID last = tell(FactType.SCANNED, NOON);
    UUID weighed = tell(FactType.WEIGHED, NOON);
    UUID scanned = tell(FactType.SCANNED, NOON);

    assertEquals(List.of(weighed, scanned), after(last, NOON));
  }

  @Test
  void of_two_devices_the_order_of_telling_counts() {
    UUID madeFirst = UuidV7.next();
    UUID toldFirst = tell(FactType.SCANNED, NOON);
    tell(madeFirst, FactType.WEIGHED, NOON);

    assertEquals(List.of(madeFirst), after(toldFirst, NOON));
  }

  @Test
  void a_frame_that_is_not_kept_still_says_when_it_was() {
    tell(FactType.SCANNED, NOON);
    UUID liveWeight = UuidV7.next();
    UUID scanned = tell(FactType.SCANNED, NOON);

    assertEquals(List.of(scanned), after(liveWeight, NOON));
  }

  @Test
  void states_are_told_by_the_welcome_and_not_again() {
    UUID last = tell(FactType.STATUS_CHANGED, NOON);
    tell(FactType.STATUS_CHANGED, NOON);
    UUID scanned = tell(FactType.SCANNED, NOON);

    assertEquals(List.of(scanned), after(last, NOON));
  }

  @Test
  void what_is_older_than_a_minute_stays_untold() {
    UUID last = tell(FactType.SCANNED, NOON);
    tell(FactType.SCANNED, NOON);
    UUID fresh = tell(FactType.SCANNED, NOON.plusSeconds(30));

    assertEquals(List.of(fresh), after(last, NOON.plusSeconds(60)));
  }

  @Test
  void only_the_last_two_hundred_are_kept() {
    UUID first = tell(FactType.SCANNED, NOON);
    for (int more = 0; more < 300; more++) {
      tell(FactType.SCANNED, NOON);
    }

    assertEquals(200, after(first, NOON).size());
    assertFalse(recent.after(first, NOON).isAll());
  }

  @Test
  void a_till_that_is_told_all_scans_missed_none() {
    UUID last = tell(FactType.SCANNED, NOON);
    tell(FactType.SCANNED, NOON);

    assertTrue(recent.after(last, NOON.plusSeconds(59)).isAll());
  }

  @Test
  void a_till_that_was_away_for_long_while_nothing_was_scanned_missed_nothing() {
    UUID last = tell(FactType.SCANNED, NOON);
    tell(FactType.WEIGHED, NOON);

    assertTrue(recent.after(last, NOON.plusSeconds(3600)).isAll());
  }

  @Test
  void a_scan_that_is_too_old_to_be_told_was_missed() {
    UUID last = tell(FactType.SCANNED, NOON);
    tell(FactType.SCANNED, NOON);

    assertFalse(recent.after(last, NOON.plusSeconds(60)).isAll());
  }

  @Test
  void a_scan_that_is_not_kept_any_more_was_missed() {
    UUID last = UuidV7.next();
    tell(FactType.SCANNED, NOON);
    for (int more = 0; more < 200; more++) {
      tell(FactType.STATUS_CHANGED, NOON);
    }

    assertFalse(recent.after(last, NOON).isAll());
  }

  @Test
  void states_that_are_not_kept_any_more_were_not_missed() {
    tell(FactType.SCANNED, NOON);
    UUID last = tell(FactType.STATUS_CHANGED, NOON);
    for (int more = 0; more < 300; more++) {
      tell(FactType.STATUS_CHANGED, NOON);
    }

    assertTrue(recent.after(last, NOON).isAll());
  }

  @Test
  void nobody_knows_what_came_before_the_gateway_started() {
    UUID before = UuidV7.next(Instant.now().minusSeconds(60));
    tell(FactType.STATUS_CHANGED, NOON);

    assertFalse(recent.after(before, NOON).isAll());
  }

  @Test
  void nobody_knows_what_came_after_a_frame_of_another_clock() {
    assertFalse(recent.after(UuidV7.next(Instant.now().plusSeconds(60)), NOON).isAll());
  }

  @Test
  void a_till_that_comes_for_the_first_time_missed_nothing() {
    tell(FactType.SCANNED, NOON);

    assertTrue(recent.after(null, NOON.plusSeconds(60)).isAll());
  }

  private UUID tell(FactType type, Instant time) {
    return tell(UuidV7.next(), type, time);
  }

  private UUID tell(UUID id, FactType type, Instant time) {
    recent.add(new Fact(id, type, time, "device", ""), new Frame(id.toString(), null));
    return id;
  }

  private List<UUID> after(UUID last, Instant now) {
    return recent.after(last, now).frames().stream()
        .map(Frame::text)
        .map(UUID::fromString)
        .toList();
  }
}
