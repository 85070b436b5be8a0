package coop.fourmiliere.device.ticket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.ticket.TestSales.Mood;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is killed while it keeps and forwards, again and again, on one file. */
@Timeout(180)
class KilledForwarderTest {

  private static final int KILLS = 5;
  private static final int TICKETS = 15;
  private static final long SEED = 20_261_126;

  @TempDir Path folder;

  private final List<String> kept = new ArrayList<>();

  @Test
  void after_all_kills_each_kept_ticket_is_recorded_once_and_in_order() throws Exception {
    Random random = new Random(SEED);
    try (TestSales sales = new TestSales()) {
      sales.whim = (path, count) -> random.nextInt(4) == 0 ? Mood.LOSING : Mood.WELL;
      for (int kill = 0; kill < KILLS; kill++) {
        killAfter(TICKETS, sales);
      }

      try (TicketBench bench = TicketBench.open(folder, TicketBench.NEVER, sales)) {
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> bench.tickets.list(null, 0).total() == 0);
      }

      List<String> recorded = sales.recordedPaths();
      assertTrue(recorded.size() - kept.size() <= KILLS, "but the last of each was told");
      assertEquals(kept, recorded.stream().filter(kept::contains).toList());
    }
  }

  private void killAfter(int tickets, TestSales sales) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx48m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                TicketWriter.class.getName(),
                folder.toString(),
                sales.url(),
                sales.idAndSecret())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), US_ASCII))) {
      String line = out.readLine();
      for (int count = 1; line != null; count++) {
        if (count == tickets) {
          // Not through the process itself: that would close what it had still to say.
          writer.toHandle().destroyForcibly();
        }
        // The last line may be cut.
        if (line.length() == TicketBench.path(new UUID(0, 0)).length()) {
          kept.add(line);
        }
        line = out.readLine();
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }
}
