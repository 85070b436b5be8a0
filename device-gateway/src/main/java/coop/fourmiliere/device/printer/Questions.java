package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.dialect.EscPos;
import coop.fourmiliere.device.dialect.PrinterState;
import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Asks a printer how it is, and tells its answers from its confirmations. */
final class Questions {

  private final Wire wire;
  private final Deque<Byte> answers = new ArrayDeque<>();
  private boolean confirmed;

  Questions(Wire wire) {
    this.wire = wire;
  }

  /**
   * How the printer is.
   *
   * @param patience how long it may take for an answer
   * @throws IOException when it gives none, or the line is gone
   */
  PrinterState ask(Duration patience) throws IOException, InterruptedException {
    answers.clear();
    byte[] said = new byte[4];
    for (int number = 1; number <= said.length; number++) {
      wire.write(EscPos.question(number));
      said[number - 1] = answer(patience);
    }
    return PrinterState.of(said[0], said[1], said[2], said[3]);
  }

  /** Whether it answers at all; what it says is of no interest yet. */
  boolean answers(Duration patience) throws IOException, InterruptedException {
    answers.clear();
    wire.write(EscPos.question(1));
    long deadline = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos();
        answers.isEmpty() && left > 0;
        left = deadline - System.nanoTime()) {
      listen(Duration.ofNanos(left));
    }
    return !answers.isEmpty();
  }

  /** Asks for a word when all that was sent is on paper. */
  void askConfirmation() throws IOException {
    confirmed = false;
    wire.write(EscPos.confirm());
  }

  /** Whether that word came. */
  boolean confirmed() {
    return confirmed;
  }

  /** Hears what the printer says by itself. */
  void listen(Duration wait) throws IOException, InterruptedException {
    for (byte heard : wire.read(wait)) {
      if (PrinterState.isAnswer(heard)) {
        answers.add(heard);
      } else {
        confirmed |= EscPos.isConfirmation(heard);
      }
    }
  }

  private byte answer(Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (answers.isEmpty()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new IOException("the printer doesn't answer: is it on, and the right one?");
      }
      listen(Duration.ofNanos(left));
    }
    return answers.remove();
  }
}
