package coop.fourmiliere.device.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.exchange.Limits;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.RealDevices;
import coop.fourmiliere.device.roster.Statuses;
import java.time.Duration;

/** One terminal on its own thread, with short time limits, for tests of other packages. */
public final class TerminalBench implements AutoCloseable {

  private static final Limits SHORT =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofMillis(2_500),
          Duration.ofSeconds(20),
          Duration.ofMillis(1_500));

  private final Terminal terminal;
  private final Thread thread;

  private TerminalBench(Terminal terminal, Thread thread) {
    this.terminal = terminal;
    this.thread = thread;
  }

  /** Talks with the terminal at that port, and makes it known. */
  public static TerminalBench start(String port, Terminals terminals, LostAttempts lost) {
    DeviceStatus status = Statuses.of(DeviceKind.TERMINAL, fact -> {});
    Terminal terminal = new Terminal(status, SHORT, 0, lost);
    terminals.add(terminal);
    return new TerminalBench(terminal, RealDevices.start(port, terminal, status));
  }

  public static Terminals terminals() {
    return new Terminals();
  }

  public static TerminalDays days(Journal journal) {
    return new TerminalDays(journal, new ObjectMapper());
  }

  /** Closes the terminal's day as the shop does; the state in which that ended. */
  public String endDay(TerminalDays days) {
    EndOfDay endOfDay = new EndOfDay(terminal, "staff-1", days);
    if (!terminal.take(endOfDay)) {
      throw new AssertionError("the terminal takes no order");
    }
    return endOfDay.await().state();
  }

  public boolean isReady() {
    return terminal.isReady() && !terminal.isBusy();
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join(10_000);
  }
}
