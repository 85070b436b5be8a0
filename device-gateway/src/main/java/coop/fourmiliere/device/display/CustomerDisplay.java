package coop.fourmiliere.device.display;

import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Shows on one display what is on the board. It never answers: a line that is there must do. */
final class CustomerDisplay implements Dialogue {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration SETTLES_WITHIN = Duration.ofMillis(200);

  /** Nobody hears of a display that was without power for a moment. */
  private static final long REPEAT_EVERY = Duration.ofSeconds(5).toNanos();

  private static final int BITS_PER_BYTE = 10;

  private final DeviceStatus status;
  private final Board board;
  private final DisplayModel model;
  private final String greeting;
  private final long nanosPerByte;

  /**
   * @param baud the speed of the line, bits per second
   */
  CustomerDisplay(DeviceStatus status, Board board, DisplayModel model, String greeting, int baud) {
    this.status = status;
    this.board = board;
    this.model = model;
    this.greeting = greeting;
    this.nanosPerByte = Duration.ofSeconds(BITS_PER_BYTE).toNanos() / baud;
  }

  @Override
  public void talk(Wire wire) throws IOException, InterruptedException {
    say(model.wake(), wire);
    rest(SETTLES_WITHIN.toNanos(), wire);
    List<String> shown = null;
    long saidAt = 0;
    while (true) {
      List<String> text = board.awaitOther(shown, LOOK_EVERY);
      if (!text.equals(shown) || System.nanoTime() - saidAt > REPEAT_EVERY) {
        say(model.show(text, greeting), wire);
        shown = text;
        saidAt = System.nanoTime();
      } else {
        // Only tells whether the line is there.
        wire.read(Duration.ofMillis(1));
      }
      status.ready();
    }
  }

  @Override
  public void away() {
    // What is to be shown stays on the board.
  }

  /** Returns when the line has carried it all: the next text will be the newest by then. */
  private void say(byte[] bytes, Wire wire) throws IOException, InterruptedException {
    wire.write(bytes);
    rest(bytes.length * nanosPerByte, wire);
  }

  private static void rest(long nanos, Wire wire) throws IOException, InterruptedException {
    long until = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = until - System.nanoTime()) {
      wire.read(Duration.ofNanos(left));
    }
  }
}
