package coop.fourmiliere.device.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.journal.JournalBook.Draft;
import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is appended can be found again, in order, after a restart too. */
class JournalTest {

  private static final Instant NOW = Instant.parse("2026-11-25T18:00:00.123Z");

  @TempDir Path folder;

  private Journal journal;

  @BeforeEach
  void open() throws Exception {
    journal = RealJournals.open(folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() throws Exception {
    RealJournals.close(journal);
  }

  @Test
  void entries_are_numbered_from_one_without_gap() {
    UUID id = UuidV7.next();

    Entry first = journal.append(EntryKind.PRINT_JOB, id, "{\"text\":\"Crème\"}");
    Entry second = journal.append(EntryKind.PRINT_OUTCOME, id, "{\"printed\":true}");

    assertEquals(new Entry(1, EntryKind.PRINT_JOB, id, "{\"text\":\"Crème\"}", NOW), first);
    assertEquals(new Entry(2, EntryKind.PRINT_OUTCOME, id, "{\"printed\":true}", NOW), second);
  }

  @Test
  void a_kind_and_id_is_kept_once_and_the_first_stays() {
    UUID id = UuidV7.next();
    Entry first = journal.append(EntryKind.WEIGHING, id, "{\"netGrams\":1}");

    Entry again = journal.append(EntryKind.WEIGHING, id, "{\"netGrams\":2}");

    assertEquals(first, again);
    assertEquals(List.of(first), journal.after(0, 10));
  }

  @Test
  void a_mistake_among_entries_keeps_none_of_them_and_the_next_is_kept() {
    UUID id = UuidV7.next();
    List<Draft> withAMistake = Arrays.asList(new Draft(EntryKind.WEIGHING, id, "{}"), null);

    assertThrows(NullPointerException.class, () -> journal.append(withAMistake));

    Entry next = journal.append(EntryKind.PRINT_JOB, id, "{}");
    assertEquals(List.of(next), journal.after(0, 10));
  }

  @Test
  void an_entry_is_found_by_kind_and_id_alone() {
    UUID id = UuidV7.next();
    Entry attempt = journal.append(EntryKind.PAYMENT_ATTEMPT, id, "{}");

    assertEquals(Optional.of(attempt), journal.find(EntryKind.PAYMENT_ATTEMPT, id));
    assertEquals(Optional.empty(), journal.find(EntryKind.PAYMENT_OUTCOME, id));
    assertEquals(Optional.empty(), journal.find(EntryKind.PAYMENT_ATTEMPT, UuidV7.next()));
  }

  @Test
  void entries_come_in_pages_oldest_first_of_all_kinds_or_one() {
    Entry a = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{\"at\":1}");
    Entry b = journal.append(EntryKind.PRINT_JOB, UuidV7.next(), "{\"at\":2}");
    Entry c = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{\"at\":3}");

    assertEquals(List.of(a, b), journal.after(0, 2));
    assertEquals(List.of(c), journal.after(2, 2));
    assertEquals(List.of(c), journal.after(EntryKind.WEIGHING, 1, 9));
    assertEquals(List.of(), journal.after(3, 9));
  }

  @Test
  void what_a_newer_gateway_wrote_closes_nothing_and_is_of_no_kind_that_one_asks_for()
      throws Exception {
    Entry before = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    UUID id = UuidV7.next();
    RealJournals.close(journal);
    RealJournals.appendByHand(folder, "SCALE_SEAL", id.toString(), "{\"seal\":1}", NOW);
    RealJournals.appendByHand(folder, "SHIFT", "2026-11-25/2", "[]", NOW);

    open();

    Entry after = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertEquals(List.of(before, after), journal.after(EntryKind.WEIGHING, 0, 10));
    Entry seal = new Entry(2, EntryKind.UNKNOWN, id, "{\"seal\":1}", NOW);
    Entry shift = new Entry(3, EntryKind.UNKNOWN, new UUID(0, 0), "[]", NOW);
    assertEquals(List.of(before, seal, shift, after), journal.after(0, 10));
    assertEquals(4, journal.view().entries());
    assertEquals(JournalView.State.OK, journal.view().state());
    assertThrows(IllegalArgumentException.class, () -> journal.append(EntryKind.UNKNOWN, id, "{}"));
    assertThrows(IllegalArgumentException.class, () -> EntryKind.fromString("unknown"));
  }

  @Test
  void an_entry_that_its_reader_does_not_understand_is_told_until_it_is_gone() {
    Entry entry = journal.append(EntryKind.PAYMENT_OUTCOME, UuidV7.next(), "no json");

    journal.unreadable(entry, new IllegalStateException("no json"));

    JournalView view = journal.view();
    assertEquals(JournalView.State.WARNING, view.state());
    assertTrue(view.message().contains("can't be read (1)"), view.message());
  }

  @Test
  void entries_without_another_of_their_id_come_in_pages_too() {
    Entry a = journal.append(EntryKind.TICKET, UuidV7.next(), "{\"at\":1}");
    UUID closed = UuidV7.next();
    journal.append(EntryKind.TICKET, closed, "{\"at\":2}");
    journal.append(EntryKind.TICKET_ACKNOWLEDGEMENT, closed, "{}");
    Entry b = journal.append(EntryKind.TICKET, UuidV7.next(), "{\"at\":3}");

    EntryKind other = EntryKind.TICKET_ACKNOWLEDGEMENT;

    assertEquals(List.of(a, b), journal.without(other, EntryKind.TICKET, 0, 9));
    assertEquals(List.of(a), journal.without(other, EntryKind.TICKET, 0, 1));
    assertEquals(List.of(b), journal.without(other, EntryKind.TICKET, 1, 9));
  }

  @Test
  void long_entries_come_a_few_at_once_and_none_is_left_out() {
    String text = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
    for (int count = 0; count < 7; count++) {
      journal.append(EntryKind.PRINT_JOB, UuidV7.next(), text);
    }

    assertEquals(2, journal.after(0, 100).size());
    assertEquals(2, journal.after(EntryKind.PRINT_JOB, 2, 100).size());
    assertEquals(1, journal.after(6, 100).size());
    assertEquals(List.of(), journal.after(7, 100));
  }

  @Test
  void a_restart_keeps_what_was_written() throws Exception {
    Entry before = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");

    RealJournals.close(journal);
    open();

    Entry after = journal.append(EntryKind.WEIGHING, UuidV7.next(), "{}");
    assertEquals(List.of(before, after), journal.after(0, 10));
    assertEquals(2, after.sequence());
  }
}
