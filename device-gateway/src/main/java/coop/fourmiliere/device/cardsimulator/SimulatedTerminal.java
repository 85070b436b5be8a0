package coop.fourmiliere.device.cardsimulator;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the simulated terminal does with what a till says. Serves one till at a time. */
final class SimulatedTerminal {

  private static final Duration LISTEN = Duration.ofMillis(200);
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(5);
  private static final int PASSWORD_BYTES = 3;
  private static final String ACCEPTED = "800000";
  private static final String DONE = "060F00";

  private final TerminalBook book;
  private volatile Switches switches = Switches.APPROVE;

  SimulatedTerminal(TerminalBook book) {
    this.book = book;
  }

  TerminalBook book() {
    return book;
  }

  Switches switches() {
    return switches;
  }

  void behave(Switches wanted) {
    switches = wanted;
  }

  private void change(UnaryOperator<Switches> change) {
    switches = change.apply(switches);
  }

  /**
   * Serves a till until it is gone.
   *
   * @throws IOException when the line is gone, or was cut
   */
  void serve(Speaker line) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      Optional<byte[]> heard = line.hear(LISTEN);
      if (heard.isPresent()) {
        answer(line, heard.get());
      }
    }
  }

  private void answer(Speaker line, byte[] said) throws IOException {
    String data = HexFormat.of().formatHex(said, said.length > 3 ? 3 : said.length, said.length);
    switch (number(said)) {
      case 0x0600, 0x0501, 0x0670, 0x0610 -> sayAll(line, ACCEPTED, DONE);
      case 0x0602, 0x06B0 -> sayAll(line, ACCEPTED);
      case 0x0601 -> authorise(line, data);
      case 0x0630 -> reverse(line, data);
      case 0x0620 -> repeat(line);
      case 0x0650 -> endDay(line);
      case 0x8000 -> {
        // An acknowledgement that came late.
      }
      default -> sayAll(line, "848300");
    }
  }

  private void authorise(Speaker line, String data) throws IOException {
    book.asked();
    if (!data.matches("04\\d{12}.*")) {
      sayAll(line, "849A00");
      return;
    }
    long asked = Long.parseLong(data.substring(2, 14));
    boolean wrong = switches.answer() == Switches.Answer.WRONG_AMOUNT;
    new Transaction(this, line, wrong ? asked + 1 : asked, null).run();
  }

  private void reverse(Speaker line, String data) throws IOException {
    String fields = data.length() < 2 * PASSWORD_BYTES ? "" : data.substring(2 * PASSWORD_BYTES);
    if (!fields.matches("87\\d{4}")) {
      sayAll(line, "849A00");
      return;
    }
    int receipt = Integer.parseInt(fields.substring(2));
    Optional<Booking> payment = book.payment(receipt);
    if (payment.isEmpty()) {
      sayAll(line, ACCEPTED, "061E01B5");
    } else if (book.isReversed(receipt)) {
      sayAll(line, ACCEPTED, "061E01B4");
    } else {
      new Transaction(this, line, payment.get().amountCents(), receipt).run();
    }
  }

  private void repeat(Speaker line) throws IOException {
    Optional<Booking> last = book.last();
    if (last.isEmpty()) {
      sayAll(line, ACCEPTED, "061E0164");
      return;
    }
    sayAll(line, ACCEPTED, Words.status(last.get()));
    for (String printed : Words.receipt(last.get())) {
      sayAll(line, printed);
    }
    sayAll(line, DONE);
  }

  private void endDay(Speaker line) throws IOException {
    sayAll(line, ACCEPTED, Words.total(book.gainCents()));
    sayAll(line, Words.line("CLOTURE"), Words.line("TOTAL " + Words.euro(book.gainCents())), DONE);
  }

  /** Forgets the wish to cut, which is for one command. */
  void cutDone() {
    change(Switches::withoutCut);
  }

  /** Says messages, each of which but an acceptance the till acknowledges. */
  static void sayAll(Speaker line, String... messages) throws IOException {
    for (String message : messages) {
      line.say(HexFormat.of().parseHex(message));
      if (!message.startsWith("80") && !message.startsWith("84")) {
        awaitAcknowledgement(line);
      }
    }
  }

  /** Whether the till wants to stop, while it is asked to acknowledge. */
  static boolean awaitAcknowledgement(Speaker line) throws IOException {
    boolean stop = false;
    long until = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
    while (System.nanoTime() < until) {
      Optional<byte[]> heard = line.hear(LISTEN);
      if (heard.isPresent() && number(heard.get()) == 0x06B0) {
        line.say(HexFormat.of().parseHex(ACCEPTED));
        stop = true;
      } else if (heard.isPresent() && (heard.get()[0] & 0xFF) >= 0x80) {
        return stop;
      }
    }
    throw new IOException("the till does not acknowledge");
  }

  static int number(byte[] said) {
    byte[] command = Arrays.copyOf(said, 2);
    return (command[0] & 0xFF) << 8 | (command[1] & 0xFF);
  }
}
