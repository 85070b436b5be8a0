package coop.fourmiliere.device.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is killed in the middle of its work, again and again, on one file. */
@Timeout(180)
class KilledGatewayTest {

  private static final int KILLS = 10;
  private static final long SEED = 20_261_125;

  @TempDir Path folder;

  private final Map<Long, UUID> acknowledged = new HashMap<>();

  @Test
  void after_each_kill_all_that_was_acknowledged_is_there_and_the_chain_holds() throws Exception {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long before = acknowledged.size();

      killAfter(Duration.ofMillis(random.nextInt(400)));

      assertTrue(acknowledged.size() > before, "something was written");
      Journal journal = RealJournals.open(folder, Clock.systemUTC());
      acknowledged.forEach(
          (sequence, id) -> assertEquals(id, journal.after(sequence - 1, 1).get(0).id()));
      assertEquals(JournalView.State.OK, journal.view().state());
      RealJournals.close(journal);
    }
  }

  private void killAfter(Duration time) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx48m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                JournalWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), US_ASCII))) {
      String line = out.readLine();
      long until = System.nanoTime() + time.toNanos();
      assertThrows(
          ConfigurationException.class,
          () -> RealJournals.open(folder, Clock.systemUTC()),
          "another program has it");
      while (line != null) {
        if (System.nanoTime() >= until) {
          // Not through the process itself: that would close what it had still to say.
          writer.toHandle().destroyForcibly();
        }
        keep(line);
        line = out.readLine();
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  /** The last line may be cut. */
  private void keep(String line) {
    String[] words = line.split(" ", 2);
    if (words.length == 2 && words[1].length() == 36) {
      acknowledged.put(Long.parseLong(words[0]), UUID.fromString(words[1]));
    }
  }
}
