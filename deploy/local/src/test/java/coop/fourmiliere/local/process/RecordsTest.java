package coop.fourmiliere.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

  @TempDir Path folder;

  private Process sleeper;

  @BeforeEach
  void start() throws IOException {
    sleeper = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void end() {
    sleeper.destroyForcibly();
  }

  @Test
  void what_a_killed_launcher_left_running_is_ended() {
    new Records(folder).write("sleeper", sleeper.toHandle(), Signal.TERM);

    List<String> ended = new Records(folder).endLeftovers();

    assertEquals(List.of("sleeper"), ended);
    assertFalse(sleeper.isAlive());
    assertTrue(new Records(folder).all().isEmpty());
  }

  @Test
  void a_stranger_that_was_given_the_same_number_is_left_alone() throws IOException {
    Instant earlier = Instant.now().minusSeconds(3600);
    Files.writeString(
        folder.resolve("sleeper"),
        new Records.Entry("sleeper", sleeper.pid(), earlier, Signal.TERM).asLine());

    List<String> ended = new Records(folder).endLeftovers();

    assertEquals(List.of(), ended);
    assertTrue(sleeper.isAlive());
  }

  @Test
  void a_record_cut_short_by_a_crash_is_thrown_away() throws IOException {
    Files.writeString(folder.resolve("sleeper"), "12");

    new Records(folder).endLeftovers();

    assertFalse(Files.exists(folder.resolve("sleeper")));
  }
}
