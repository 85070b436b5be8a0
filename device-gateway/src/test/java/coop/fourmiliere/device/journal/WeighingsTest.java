package coop.fourmiliere.device.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import coop.fourmiliere.kernel.UuidV7;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weighings reach the journal in their order, and nobody waits for that. */
class WeighingsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<UUID> kept = new ArrayList<>();
  private Journal journal;
  private Weighings weighings;

  @AfterEach
  void end() throws Exception {
    weighings.stop(new ShutdownEvent());
    RealJournals.close(journal);
  }

  @Test
  void each_weighing_is_kept_under_its_id_and_nothing_else_is() {
    open(folder);
    weighings.keep(new Fact(UuidV7.next(), FactType.WEIGHT, Instant.EPOCH, "scale-1", "moving"));
    weighings.keep(new Fact(UuidV7.next(), FactType.SCANNED, Instant.EPOCH, "scanner-1", "1"));

    keep(120);

    await().atMost(SOON).until(() -> journal.after(0, 200).size() == 120);
    assertEquals(kept, journal.after(0, 200).stream().map(Entry::id).toList());
    assertEquals("{\"netGrams\":7}", journal.find(EntryKind.WEIGHING, kept.get(7)).get().json());
  }

  @Test
  void weighings_wait_for_a_journal_that_is_away_and_too_many_are_dropped_and_counted()
      throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
    open(blocked);
    long began = System.nanoTime();

    keep(2_000);

    assertTrue(System.nanoTime() - began < Duration.ofSeconds(2).toNanos(), "nobody waits");
    int dropped = (int) meters.get("fourmiliere.journal.weighings.dropped").counter().count();
    assertTrue(dropped >= 950 && dropped <= 1_000, "dropped: " + dropped);
    Files.delete(blocked);
    await().atMost(SOON).until(() -> journal.view().entries() == 2_000 - dropped);
    assertEquals(kept.subList(0, 1_000), ids(1_000));
  }

  @Test
  void what_waits_at_the_end_is_kept_before_the_gateway_stops() throws Exception {
    open(folder);
    keep(300);

    weighings.stop(new ShutdownEvent());

    assertEquals(kept, ids(300));
  }

  @Test
  void a_weighing_that_cannot_be_written_down_does_not_hold_up_the_next() {
    open(folder);
    Object unwritable = new Object();
    weighings.keep(new Fact(UuidV7.next(), FactType.WEIGHED, Instant.EPOCH, "scale-1", unwritable));

    keep(1);

    await().atMost(SOON).until(() -> ids(9).equals(kept));
  }

  private void open(Path place) {
    journal = RealJournals.open(place, Clock.systemUTC());
    weighings = new Weighings(journal, new ObjectMapper(), meters);
    weighings.start(new StartupEvent());
  }

  private void keep(int count) {
    for (int at = 0; at < count; at++) {
      Fact fact =
          new Fact(
              UuidV7.next(),
              FactType.WEIGHED,
              Instant.EPOCH,
              "scale-1",
              Map.of("netGrams", kept.size()));
      kept.add(fact.id());
      weighings.keep(fact);
    }
  }

  private List<UUID> ids(int atMost) {
    return journal.after(0, atMost).stream().map(Entry::id).toList();
  }
}
