package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Asks a scale for the weight some times a second and tells what it answers. */
final class Scale implements Dialogue {

  private static final Duration ANSWER_WITHIN = Duration.ofMillis(300);

  private final Toledo8217Decoder decoder;
  private final Duration pollEvery;
  private final Duration muteAfter;
  private final Platter platter = new Platter();
  private final DeviceStatus status;
  private final WeightTeller teller;
  private boolean garbled;

  /**
   * @param muteAfter how long a scale may say nothing, as some do while the load moves, before it
   *     counts as lost
   */
  Scale(
      Toledo8217Decoder decoder,
      Duration pollEvery,
      Duration muteAfter,
      DeviceStatus status,
      WeightTeller teller) {
    this.decoder = decoder;
    this.pollEvery = pollEvery;
    this.muteAfter = muteAfter;
    this.status = status;
    this.teller = teller;
  }

  @Override
  public void talk(Wire wire) throws IOException, InterruptedException {
    long answeredAt = System.nanoTime();
    while (true) {
      long askedAt = System.nanoTime();
      Optional<Reading> answer = ask(wire, askedAt + ANSWER_WITHIN.toNanos());
      if (answer.isPresent()) {
        answeredAt = System.nanoTime();
        garbled = false;
        status.seen();
        teller.tell(platter, platter.take(answer.get()), answer.get().rawHex());
      } else {
        unanswered(System.nanoTime() - answeredAt);
      }
      // Nothing is expected until the next question; a line that is cut is noticed at once.
      rest(wire, askedAt + pollEvery.toNanos());
    }
  }

  @Override
  public void away() {
    teller.tell(platter, platter.lost(), "");
  }

  private Optional<Reading> ask(Wire wire, long until) throws IOException, InterruptedException {
    wire.discard();
    decoder.reset();
    wire.write(Toledo8217.WEIGH);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      for (Reading reading : decoder.feed(wire.read(Duration.ofNanos(left)))) {
        if (reading instanceof Reading.Unreadable unreadable) {
          garbled = true;
          status.complain("not understood: " + unreadable.rawHex());
        } else if (!(reading instanceof Reading.Acknowledged)) {
          return Optional.of(reading);
        }
      }
    }
    return Optional.empty();
  }

  private void unanswered(long silentNanos) {
    if (silentNanos < muteAfter.toNanos()) {
      teller.tell(platter, platter.unanswered(), "");
    } else {
      status.unusable(
          garbled
              ? "the scale is not understood: is it set to 8217, at this speed?"
              : "the scale does not answer: is it on, is its cable in?");
      teller.tell(platter, platter.lost(), "");
    }
  }

  private static void rest(Wire wire, long until) throws IOException, InterruptedException {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      wire.read(Duration.ofNanos(left));
    }
  }
}
