package coop.fourmiliere.device.payment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.JournalUnavailable;
import coop.fourmiliere.device.journal.JournalView;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.MovableClock;
import io.quarkus.runtime.ShutdownEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A payment during which the journal fills up; there is room again when the oldest is removed. */
@Timeout(120)
class FullJournalTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String LARGE = "{\"text\":\"" + "x".repeat(8_000) + "\"}";

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock();
  private Journal journal;
  private Cards cards;
  private Till till;
  private UUID id;

  @BeforeEach
  void payWhileTheJournalFillsUp() throws Exception {
    clock.advance(Duration.ofDays(-100));
    journal = RealJournals.open(folder, 1, clock);
    do {
      journal.append(EntryKind.PRINT_JOB, UuidV7.next(), LARGE);
    } while (journal.view().state() == JournalView.State.OK);
    clock.advance(Duration.ofDays(20));
    cards = Cards.on();
    cards.behave("approve", 600, null, false);
    till = Till.start(journal, cards.address(), clock);
    till.awaitReady();
    id = UuidV7.next();
    till.payments.ask(id, 1234, null, "staff-1");
    await().atMost(SOON).until(() -> journal.find(EntryKind.PAYMENT_SENT, id).isPresent());
    fillWith(LARGE);
    fillWith("{}");
    assertEquals(PaymentState.APPROVED, till.ended(id).state());
    assertEquals(Optional.empty(), kept());
  }

  @AfterEach
  void close() throws Exception {
    till.close();
    cards.close();
  }

  @Test
  void how_it_ended_is_known_meanwhile_and_nothing_more_is_asked_of_the_card() {
    assertThrows(
        JournalUnavailable.class, () -> till.payments.ask(UuidV7.next(), 500, null, "staff-1"));

    assertEquals(PaymentState.APPROVED, till.payments.view(id).state());
    assertEquals(1, cards.authorisations());
  }

  @Test
  void how_it_ended_is_written_down_at_the_next_question() {
    makeRoom();

    assertEquals(PaymentState.APPROVED, till.payments.view(id).state());

    assertTrue(kept().orElseThrow().contains("approved"), kept()::orElseThrow);
  }

  @Test
  void how_it_ended_is_written_down_when_the_gateway_stops() {
    makeRoom();

    till.payments.keepTheRest(new ShutdownEvent());

    assertTrue(kept().orElseThrow().contains("approved"), kept()::orElseThrow);
  }

  private Optional<String> kept() {
    return journal.find(EntryKind.PAYMENT_OUTCOME, id).map(entry -> entry.json());
  }

  private void fillWith(String json) {
    try {
      while (true) {
        journal.append(EntryKind.PRINT_JOB, UuidV7.next(), json);
      }
    } catch (JournalUnavailable full) {
      assertTrue(full.getMessage().contains("The journal is full"), full.getMessage());
    }
  }

  private void makeRoom() {
    long full = journal.view().entries();
    clock.reset();
    await().atMost(SOON).until(() -> journal.view().entries() < full);
  }
}
