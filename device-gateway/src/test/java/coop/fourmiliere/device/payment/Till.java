package coop.fourmiliere.device.payment;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.device.terminal.TerminalBench;
import coop.fourmiliere.device.terminal.TerminalDays;
import coop.fourmiliere.device.terminal.Terminals;
import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/** A till's gateway as far as cards go: a real journal, a real line; nothing is known but by it. */
final class Till implements AutoCloseable {

  static final Duration SOON = Duration.ofSeconds(20);

  final Journal journal;
  private final TerminalDays days;
  private final TerminalBench terminal;
  final Payments payments;

  private Till(Journal journal, Terminals terminals, String port, Clock clock) {
    this.journal = journal;
    this.days = TerminalBench.days(journal);
    PaymentBook book = new PaymentBook(journal, new ObjectMapper());
    this.payments = new Payments(book, terminals, days, clock, ZoneId.of("Europe/Brussels"));
    this.terminal = TerminalBench.start(port, terminals, payments);
  }

  static Till start(Path folder, String port) throws Exception {
    return start(folder, port, Clock.systemUTC());
  }

  static Till start(Path folder, String port, Clock clock) throws Exception {
    return start(RealJournals.open(folder, clock), port, clock);
  }

  static Till start(Journal journal, String port, Clock clock) {
    return new Till(journal, TerminalBench.terminals(), port, clock);
  }

  String endDay() {
    awaitReady();
    return terminal.endDay(days);
  }

  void awaitReady() {
    await().atMost(SOON).until(terminal::isReady);
  }

  /** Waits until it is known that the terminal is away: before, it might take a payment. */
  void awaitAway() {
    await().atMost(SOON).until(() -> !terminal.isReady());
  }

  /** Asks for a payment as soon as the terminal is free, and waits until it is no more pending. */
  PaymentView pay(long cents) {
    awaitReady();
    UUID id = UuidV7.next();
    payments.ask(id, cents, null, "staff-1");
    return ended(id);
  }

  PaymentView ended(UUID id) {
    await().atMost(SOON).until(() -> payments.view(id).state() != PaymentState.PENDING);
    return payments.view(id);
  }

  /** Waits until the terminal was asked what became of it. */
  PaymentView asked(UUID id) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              PaymentView now = payments.view(id);
              return (now.state() != PaymentState.PENDING && now.state() != PaymentState.UNKNOWN)
                  || now.message().startsWith("Dernier ticket");
            });
    return payments.view(id);
  }

  @Override
  public void close() throws Exception {
    terminal.close();
    RealJournals.close(journal);
  }
}
