package coop.fourmiliere.device.cardsimulator;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** One command that moves money, told message by message, until it is done or the line is cut. */
final class Transaction {

  private static final Duration SLICE = Duration.ofMillis(20);
  private static final int ABORTED = 0x6C;

  private final SimulatedTerminal terminal;
  private final Switches switches;
  private final Speaker line;
  private final long amountCents;
  private final Integer reverses;
  private int said;
  private boolean stopped;
  private Booking booked;

  Transaction(SimulatedTerminal terminal, Speaker line, long amountCents, Integer reverses) {
    this.terminal = terminal;
    this.switches = terminal.switches();
    this.line = line;
    this.amountCents = amountCents;
    this.reverses = reverses;
  }

  void run() throws IOException {
    boolean told = false;
    try {
      say("800000");
      if (switches.answer() == Switches.Answer.SILENT) {
        return;
      }
      say("04FF010A");
      say("04FF0104");
      if (stopped || switches.answer() == Switches.Answer.DECLINE) {
        decline();
        return;
      }
      booked = terminal.book().book(amountCents, reverses);
      say(Words.status(booked));
      told = true;
      for (String printed : Words.receipt(booked)) {
        say(printed);
      }
      say("060F00");
    } catch (IOException cut) {
      if (!told) {
        alone();
      }
      throw cut;
    }
  }

  private void decline() throws IOException {
    int code = stopped ? ABORTED : switches.reason();
    say(Words.failure(amountCents, code));
    say("061E01%02X".formatted(code));
  }

  /** The till is gone and does not know: finish, or leave nothing behind. */
  private void alone() {
    boolean approves = !stopped && switches.answer() != Switches.Answer.DECLINE;
    if (switches.goesOn() && approves && booked == null) {
      terminal.book().book(amountCents, reverses);
    } else if (!switches.goesOn() && booked != null && reverses == null) {
      terminal.book().book(amountCents, booked.receipt());
    }
  }

  private void say(String message) throws IOException {
    if (switches.cutAfter() != null && said >= switches.cutAfter()) {
      terminal.cutDone();
      line.close();
      throw new IOException("the line is cut, as was wished");
    }
    pause();
    said++;
    line.say(HexFormat.of().parseHex(message));
    if (!message.startsWith("80")) {
      stopped |= SimulatedTerminal.awaitAcknowledgement(line);
    }
  }

  private void pause() throws IOException {
    long until = System.nanoTime() + Duration.ofMillis(switches.delay()).toNanos();
    while (said > 0 && System.nanoTime() < until) {
      Optional<byte[]> heard = line.hear(SLICE);
      if (heard.isPresent() && SimulatedTerminal.number(heard.get()) == 0x06B0) {
        line.say(HexFormat.of().parseHex("800000"));
        stopped = true;
      }
    }
  }
}
