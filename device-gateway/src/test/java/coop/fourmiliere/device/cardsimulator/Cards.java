package coop.fourmiliere.device.cardsimulator;

import coop.fourmiliere.device.cardsimulator.Switches.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;

/** A simulated terminal on the network for tests of other packages. */
public final class Cards implements AutoCloseable {

  private final SimulatedTerminal terminal =
      new SimulatedTerminal(new TerminalBook(Clock.systemUTC(), ZoneId.of("Europe/Brussels")));
  private TerminalServer server;

  /** Switches a terminal on. */
  public static Cards on() {
    Cards cards = new Cards();
    cards.server = cards.open(0);
    return cards;
  }

  private TerminalServer open(int port) {
    try {
      return new TerminalServer(terminal, port);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  SimulatedTerminal terminal() {
    return terminal;
  }

  public String address() {
    return server.address();
  }

  public void behave(String answer, Integer delayMillis, Integer cutAfter, boolean finishes) {
    terminal.behave(new Switches(Answer.fromString(answer), null, delayMillis, cutAfter, finishes));
  }

  /** Whether the line still is to be cut. */
  public boolean cutIsDue() {
    return terminal.switches().cutAfter() != null;
  }

  public int authorisations() {
    return terminal.book().authorisations();
  }

  public int bookings() {
    return terminal.book().bookings().size();
  }

  public long gainCents() {
    return terminal.book().gainCents();
  }

  /** Someone types an amount on the terminal itself. */
  public void payByHand(long amountCents) {
    terminal.book().book(amountCents, null);
  }

  /** Someone closes the terminal's day by its own menu; its receipt numbers begin again. */
  public void closeDayByHand() {
    terminal.book().beginAgain();
  }

  public void switchOff() {
    try {
      server.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    switchOff();
  }
}
