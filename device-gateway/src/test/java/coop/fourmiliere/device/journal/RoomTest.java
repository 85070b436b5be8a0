package coop.fourmiliere.device.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is kept, and what happens when there is no room. */
class RoomTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String LARGE = "{\"text\":\"" + "x".repeat(8_000) + "\"}";

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock();
  private Journal journal;

  @BeforeEach
  void openSomeTimeAgo() {
    clock.advance(Duration.ofDays(-100));
    journal = RealJournals.open(folder, 1, clock);
  }

  @AfterEach
  void close() throws Exception {
    RealJournals.close(journal);
  }

  @Test
  void a_shortage_is_told_long_before_the_end_and_the_end_is_an_error_that_heals() {
    UUID first = UuidV7.next();
    journal.append(EntryKind.PRINT_JOB, first, LARGE);
    int beforeTheWarning = fillWhile(JournalView.State.OK);
    int afterTheWarning = fill();
    assertTrue(beforeTheWarning > 20, "before: " + beforeTheWarning);
    assertTrue(afterTheWarning > 10, "after: " + afterTheWarning);
    assertEquals(JournalView.State.WARNING, journal.view().state());
    assertTrue(journal.view().message().contains("make room"), journal.view().message());
    assertTrue(journal.find(EntryKind.PRINT_JOB, first).isPresent(), "what is there can be read");

    clock.reset();

    await().atMost(SOON).until(() -> journal.find(EntryKind.PRINT_JOB, first).isEmpty());
    Entry next = journal.append(EntryKind.PRINT_JOB, UuidV7.next(), LARGE);
    assertEquals(1 + beforeTheWarning + afterTheWarning + 1, next.sequence());
  }

  @Test
  void what_is_younger_than_the_retention_stays_and_the_chain_goes_on_after_the_rest()
      throws Exception {
    fillTo(200);
    clock.reset();
    clock.advance(Duration.ofDays(-89));
    Entry young = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    clock.reset();

    await().atMost(SOON).until(() -> journal.after(0, 1).equals(List.of(young)));

    RealJournals.close(journal);
    journal = RealJournals.open(folder, 1, clock);
    assertEquals(List.of(young), journal.after(0, 9));
    assertEquals(1, journal.view().entries());
    assertEquals(JournalView.State.OK, journal.view().state());
  }

  @ParameterizedTest
  @CsvSource({
    "TICKET,          ,             TICKET_ACKNOWLEDGEMENT, which sales-service does not have",
    "PAYMENT_ATTEMPT, PAYMENT_SENT, PAYMENT_OUTCOME,        of which nobody knows the end",
    "PAYMENT_ATTEMPT, PAYMENT_SENT, PAYMENT_SETTLEMENT,     of which nobody knows the end",
  })
  void what_is_open_stays_with_all_after_it_however_old_until_it_is_closed(
      EntryKind begun, EntryKind left, EntryKind closed, String why) {
    UUID id = UuidV7.next();
    fillTo(60);
    journal.append(begun, id, "{}");
    if (left != null) {
      journal.append(left, id, "{}");
    }
    fillTo(3);
    clock.reset();
    await().atMost(SOON).until(() -> String.valueOf(journal.view().message()).contains(why));
    assertEquals(61, journal.after(0, 1).get(0).sequence());
    assertTrue(journal.view().message().contains(id.toString()), journal.view().message());
    assertEquals(JournalView.State.WARNING, journal.view().state());

    Entry last = journal.append(closed, id, "{}");

    await().atMost(SOON).until(() -> journal.after(0, 9).equals(List.of(last)));
    await().atMost(SOON).until(() -> journal.view().state() == JournalView.State.OK);
  }

  @Test
  void a_payment_that_never_left_holds_nothing() {
    journal.append(EntryKind.PAYMENT_ATTEMPT, UuidV7.next(), "{}");

    clock.reset();

    await().atMost(SOON).until(() -> journal.view().entries() == 0);
  }

  @Test
  void when_all_are_too_old_the_numbers_go_on() throws Exception {
    fillTo(3);
    clock.reset();
    await().atMost(SOON).until(() -> journal.view().entries() == 0);

    RealJournals.close(journal);
    journal = RealJournals.open(folder, 1, clock);

    assertEquals(4, journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}").sequence());
    assertEquals(JournalView.State.OK, journal.view().state());
  }

  @Test
  void a_clock_that_runs_ahead_removes_nothing_that_the_database_thinks_young() throws Exception {
    RealJournals.close(journal);
    clock.reset();
    journal = RealJournals.open(folder, 1, clock);
    fillTo(3);

    clock.advance(Duration.ofDays(400));

    await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> journal.view().entries() == 3);
  }

  @Test
  void removed_entries_give_their_room_back() {
    for (int count = 0; count < 50; count++) {
      journal.append(EntryKind.PRINT_JOB, UuidV7.next(), LARGE);
    }
    assertTrue(journal.view().bytes() > 400_000);

    clock.reset();

    await().atMost(SOON).until(() -> journal.view().bytes() < 200_000);
    assertEquals(0, journal.view().entries());
    assertFalse(journal.append(EntryKind.PRINT_JOB, UuidV7.next(), LARGE).json().isEmpty());
  }

  private void fillTo(int count) {
    for (int at = 0; at < count; at++) {
      journal.append(EntryKind.WEIGHING, UuidV7.next(), "{\"at\":" + at + "}");
    }
  }

  private int fillWhile(JournalView.State state) {
    int count = 0;
    while (journal.view().state() == state) {
      journal.append(EntryKind.PRINT_JOB, UuidV7.next(), LARGE);
      count++;
    }
    return count;
  }

  private int fill() {
    for (int count = 0; true; count++) {
      try {
        journal.append(EntryKind.PRINT_JOB, UuidV7.next(), LARGE);
      } catch (JournalUnavailable full) {
        assertTrue(full.getMessage().contains("The journal is full"), full.getMessage());
        return count;
      }
    }
  }
}
