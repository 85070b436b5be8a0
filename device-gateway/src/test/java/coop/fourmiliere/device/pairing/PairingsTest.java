package coop.fourmiliere.device.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.fourmiliere.testkit.MovableClock;
import coop.fourmiliere.web.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the joined tills. */
class PairingsTest {

  @TempDir Path folder;

  private Pairings pairings;

  @BeforeEach
  void start() {
    pairings = pairings();
  }

  @Test
  void a_joined_till_stays_so_after_a_start() {
    PairingKey key = join();

    assertTrue(pairings().isJoined(key));
  }

  @Test
  void a_retired_till_stays_so_after_a_start() {
    PairingKey key = join();
    pairings.end(key.id());

    assertEquals(0, pairings().all().size());
  }

  @Test
  void a_file_that_cannot_be_read_keeps_no_till_from_being_joined_again() throws IOException {
    Files.writeString(folder.resolve("pairings.json"), "[{\"id\":");

    PairingKey key = join();

    assertTrue(pairings().isJoined(key));
  }

  @Test
  void a_folder_that_cannot_be_written_joins_nobody_and_says_so() throws IOException {
    Files.createDirectories(folder.resolve("pairings.json.new/in-the-way"));

    Refusal refusal = assertThrows(Refusal.class, this::join);

    assertEquals(PairingProblem.PAIRINGS_UNWRITABLE, refusal.code());
    assertEquals(0, pairings.all().size());
  }

  @Test
  void after_five_wrong_codes_nobody_is_joined_for_a_minute() {
    for (int at = 0; at < 5; at++) {
      assertEquals(PairingProblem.PAIRING_CODE_WRONG, refused().code());
    }

    assertEquals(PairingProblem.PAIRING_LOCKED, refused().code());
  }

  private Refusal refused() {
    return assertThrows(Refusal.class, () -> pairings.join("x", "caisse-1"));
  }

  private PairingKey join() {
    return pairings.join(pairings.code().show().code(), "caisse-1");
  }

  private Pairings pairings() {
    ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    return new Pairings(folder.resolve("journal.db"), json, new MovableClock());
  }
}
