package coop.fourmiliere.device.drawer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Openings on a journal on the disk, over the gateway's life and death. */
class OpeningsTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  private final List<Fact> told = new ArrayList<>();
  private Journal journal;

  @BeforeEach
  void open() {
    journal = RealJournals.open(folder, CLOCK);
  }

  @AfterEach
  void close() throws Exception {
    RealJournals.close(journal);
  }

  @Test
  void one_that_was_kept_and_not_told_is_told_after_the_next_start() {
    Openings dying = RealOpenings.on(journal, fact -> die(), CLOCK);
    assertThrows(AssertionError.class, () -> ask(dying, "monnaie"));

    Openings next = RealOpenings.on(journal, told::add, CLOCK);
    UUID kept = next.last().get(0).id();

    assertEquals(List.of(kept), told.stream().map(Fact::id).toList());
  }

  @Test
  void one_that_was_told_is_told_again_once_under_the_same_id() {
    ask(RealOpenings.on(journal, told::add, CLOCK), "monnaie");

    Openings next = RealOpenings.on(journal, told::add, CLOCK);
    ask(next, "pourboire");
    next.last();

    assertEquals(3, told.size());
    assertEquals(told.get(0), told.get(1));
    assertEquals("pourboire", ((DrawerOpened) told.get(2).data()).reason());
  }

  @Test
  void the_same_order_is_one_opening() {
    Openings openings = RealOpenings.on(journal, told::add, CLOCK);
    UUID order = UuidV7.next();

    openings.asked(order, "printer-1", "staff", "1001", "monnaie");
    openings.asked(order, "printer-1", "staff", "1001", "monnaie");

    assertEquals(1, told.size());
    assertEquals(1, openings.last().size());
  }

  private static void ask(Openings openings, String reason) {
    openings.asked(UuidV7.next(), "printer-1", "staff", "1001", reason);
  }

  private static void die() {
    throw new AssertionError("killed");
  }
}
