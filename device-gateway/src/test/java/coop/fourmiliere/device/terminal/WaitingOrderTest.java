package coop.fourmiliere.device.terminal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.exchange.Limits;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.RealDevices;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.device.serial.RealPorts;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.web.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an order that waits for its terminal's thread when the gateway stops. */
@Timeout(30)
class WaitingOrderTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;

  private final CountDownLatch held = new CountDownLatch(1);
  private Cards cards;
  private Journal journal;
  private Terminal terminal;
  private Thread thread;

  @BeforeEach
  void holdATerminal() throws InterruptedException {
    cards = Cards.on();
    journal = RealJournals.open(folder, Clock.systemUTC());
    terminal =
        new Terminal(Statuses.of(DeviceKind.TERMINAL, told -> {}), Limits.USUAL, 0, new Nothing());
    Ports ports = RealPorts.get();
    thread =
        RealDevices.start(
            line -> new Held(ports.open(line)),
            cards.address(),
            terminal,
            Statuses.of(DeviceKind.TERMINAL, told -> {}));
    held.await();
  }

  @AfterEach
  void close() throws Exception {
    thread.interrupt();
    thread.join(10_000);
    cards.close();
    RealJournals.close(journal);
  }

  @Test
  void an_end_of_day_that_waits_is_withdrawn_when_the_gateway_stops() {
    EndOfDay waiting = new EndOfDay(terminal, "staff-1", TerminalBench.days(journal));
    assertTrue(terminal.take(waiting));

    thread.interrupt();

    Refusal refusal =
        assertTimeoutPreemptively(SOON, () -> assertThrows(Refusal.class, waiting::await));
    assertEquals("terminal-away", refusal.code().code());
    assertEquals(List.of(), journal.after(EntryKind.END_OF_DAY, 0, 10), "nothing was asked");
  }

  @Test
  void a_terminal_that_was_told_to_stop_takes_no_order() {
    thread.interrupt();
    await().atMost(SOON).until(() -> !thread.isAlive());

    assertFalse(terminal.take(new EndOfDay(terminal, "staff-1", TerminalBench.days(journal))));
    assertFalse(terminal.isBusy());
  }

  /** Nothing is unclear at this terminal. */
  private static final class Nothing implements LostAttempts {

    @Override
    public boolean isAny(String deviceId) {
      return false;
    }

    @Override
    public void hear(String deviceId, Ending answer) {
      throw new AssertionError("nothing was asked");
    }
  }

  /** A real line whose reader, once the terminal is ready, comes to no order any more. */
  private final class Held implements Wire {

    private final Wire line;

    Held(Wire line) {
      this.line = line;
    }

    @Override
    public byte[] read(Duration wait) throws IOException, InterruptedException {
      if (terminal.isReady()) {
        held.countDown();
        new CountDownLatch(1).await();
      }
      return line.read(wait);
    }

    @Override
    public void write(byte... bytes) throws IOException {
      line.write(bytes);
    }

    @Override
    public void discard() throws IOException, InterruptedException {
      line.discard();
    }

    @Override
    public boolean keepsBytes() {
      return line.keepsBytes();
    }

    @Override
    public void close() {
      line.close();
    }
  }
}
