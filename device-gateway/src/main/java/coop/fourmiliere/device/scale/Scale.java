package coop.fourmiliere.device.scale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameCutter;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.scale.retail.PriceOrder;
import coop.fourmiliere.device.scale.retail.PricedScale;
import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Hears from a scale how it is, asking it if need be, and tells that. */
final class Scale implements Dialogue {

  private static final Duration ANSWER_WITHIN = Duration.ofMillis(300);
  private static final Duration ANSWER_AT_LEAST = Duration.ofMillis(60);
  private static final Duration STREAM_PAUSE_AT_MOST = Duration.ofMillis(500);
  private static final Duration STREAM_PAUSE_AT_LEAST = Duration.ofMillis(150);
  private static final Duration RARE_QUESTION_EVERY = Duration.ofSeconds(5);
  private static final Duration SLICE = Duration.ofMillis(100);

  /** Some scales keep the command until the load rests, and take that as nothing then. */
  private static final Set<WeightState> NOT_TO_BE_ZEROED =
      EnumSet.of(WeightState.DISCONNECTED, WeightState.MOVING, WeightState.OVER);

  /** How long a weight that is told a single time may be taken for what lies there. */
  private static final Duration HOLD = Duration.ofSeconds(2);

  private final ScaleProtocol protocol;
  private final ParityBit parity;
  private final FrameCutter cutter;
  private final Duration pollEvery;
  private final Duration muteAfter;
  private final Platter platter;
  private final DeviceStatus status;
  private final WeightTeller teller;
  private final AtomicReference<Zeroing> underWay = new AtomicReference<>();
  private final AtomicReference<Zeroing> wish = new AtomicReference<>();
  private Zeroing zeroing;
  private boolean garbled;

  /**
   * A scale that speaks that protocol.
   *
   * @param muteAfter how long a scale may say nothing, as some do while the load moves, before it
   *     counts as lost
   */
  Scale(
      ScaleProtocol protocol,
      ParityBit parity,
      Platter platter,
      Duration pollEvery,
      Duration muteAfter,
      DeviceStatus status,
      WeightTeller teller) {
    this.protocol = protocol;
    this.parity = parity;
    this.cutter = new FrameCutter(protocol.shape(), parity);
    this.platter = platter;
    this.pollEvery = pollEvery;
    this.muteAfter = muteAfter;
    this.status = status;
    this.teller = teller;
  }

  /** Tells the scale what is being weighed, if it works out the price; others don't care. */
  void order(PriceOrder order) {
    if (protocol instanceof PricedScale priced) {
      priced.order(order);
    }
  }

  /** Whether {@link #zero} can come to something. */
  boolean zeroes() {
    return !protocol.zero().isEmpty();
  }

  /**
   * Has the scale take what lies on it as nothing. Who asks while that is under way waits for the
   * same: nothing is left to be done later, when something else may lie there.
   *
   * @return whether it shows nothing now; empty when it did not answer
   */
  Optional<Boolean> zero() throws InterruptedException {
    Zeroing own = new Zeroing();
    Zeroing first = underWay.compareAndExchange(null, own);
    if (first != null) {
      return first.await();
    }
    wish.set(own);
    try {
      return own.await();
    } finally {
      wish.set(null);
      underWay.set(null);
    }
  }

  @Override
  public void talk(Wire wire) throws IOException, InterruptedException {
    cutter.reset();
    zeroing = null;
    switch (protocol.manners()) {
      case ANSWERS, TELLS_ONCE -> ask(wire);
      case STREAMS -> listen(wire);
      case SPEAKS_RARELY -> listenLong(wire);
    }
  }

  @Override
  public void away() {
    teller.tell(platter, platter.lost(), "");
  }

  private void ask(Wire wire) throws IOException, InterruptedException {
    Patience patience = new Patience(ANSWER_AT_LEAST, ANSWER_WITHIN);
    long answeredAt = System.nanoTime();
    while (true) {
      wire.discard();
      cutter.reset();
      zeroIfWished(wire);
      long askedAt = System.nanoTime();
      say(wire, protocol.question());
      Optional<Reading> answer = hear(wire, askedAt + patience.bearable());
      if (answer.isEmpty()) {
        teller.tell(platter, platter.late(), "");
        answer = hear(wire, askedAt + ANSWER_WITHIN.toNanos());
      }
      if (answer.isPresent()) {
        answeredAt = System.nanoTime();
        patience.note(answeredAt - askedAt);
        take(answer.get());
      } else {
        silent(System.nanoTime() - answeredAt);
      }
      boolean held =
          protocol.manners() == Manners.TELLS_ONCE && platter.state() == WeightState.STABLE;
      rest(wire, askedAt + (held ? HOLD : pollEvery).toNanos());
    }
  }

  private void zeroIfWished(Wire wire) throws IOException, InterruptedException {
    Zeroing next = wish.getAndSet(null);
    if (next == null) {
      return;
    }
    if (NOT_TO_BE_ZEROED.contains(platter.state())) {
      next.refuse();
    } else {
      say(wire, protocol.zero());
      hear(wire, System.nanoTime() + ANSWER_WITHIN.toNanos());
      next.said();
      zeroing = next;
    }
  }

  private void listen(Wire wire) throws IOException, InterruptedException {
    Patience patience = new Patience(STREAM_PAUSE_AT_LEAST, STREAM_PAUSE_AT_MOST);
    long heardAt = System.nanoTime();
    while (true) {
      Optional<Reading> reading = hear(wire, System.nanoTime() + patience.bearable());
      long pause = System.nanoTime() - heardAt;
      if (reading.isPresent()) {
        heardAt += pause;
        patience.note(pause);
        take(reading.get());
      } else {
        silent(pause);
      }
    }
  }

  /** Silence says nothing here: neither that the scale is gone nor that its load is. */
  private void listenLong(Wire wire) throws IOException, InterruptedException {
    status.ready();
    teller.tell(platter, platter.unknown(), "");
    long heardAt = System.nanoTime() - HOLD.toNanos();
    long askedAt = heardAt - RARE_QUESTION_EVERY.toNanos();
    while (true) {
      long now = System.nanoTime();
      if (now - askedAt >= RARE_QUESTION_EVERY.toNanos()) {
        askedAt = now;
        say(wire, protocol.question());
      }
      Optional<Reading> reading = hear(wire, now + SLICE.toNanos());
      if (reading.isPresent()) {
        heardAt = System.nanoTime();
        take(reading.get());
      } else {
        boolean held = System.nanoTime() - heardAt < HOLD.toNanos();
        teller.tell(platter, !held && platter.unknown(), "");
      }
    }
  }

  /** The last thing that the scale says until then about how it is. */
  private Optional<Reading> hear(Wire wire, long until) throws IOException, InterruptedException {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      Reading last = null;
      for (Frame frame : cutter.cut(wire.read(Duration.ofNanos(left)))) {
        Answer answer = protocol.hear(frame);
        say(wire, answer.reply());
        last = newest(answer.reading(), last);
      }
      if (last != null) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  private Reading newest(Reading reading, Reading before) {
    if (reading instanceof Reading.Unreadable unreadable) {
      garbled = true;
      status.complain("not understood: " + unreadable.rawHex());
      return before;
    }
    return reading == null || reading instanceof Reading.Acknowledged ? before : reading;
  }

  private void take(Reading reading) {
    garbled = false;
    if (zeroing != null && zeroing.endsWith(reading)) {
      zeroing = null;
    }
    if (reading instanceof Reading.Faulty faulty) {
      status.unusable(faulty.what());
      teller.tell(platter, platter.lost(), faulty.rawHex());
    } else {
      status.seen();
      int tareGrams = protocol instanceof PricedScale priced ? priced.tareGrams() : 0;
      teller.tell(platter, platter.take(reading, tareGrams), reading.rawHex());
    }
  }

  private void silent(long silentNanos) {
    if (silentNanos < muteAfter.toNanos()) {
      teller.tell(platter, platter.unanswered(), "");
    } else {
      status.unusable(
          garbled
              ? "the scale is not understood: are protocol, speed and parity those of the scale?"
              : "the scale does not answer: is it on, is its cable in?");
      teller.tell(platter, platter.lost(), "");
    }
  }

  /** Nothing is expected until the next question; a line that is cut is noticed at once. */
  private void rest(Wire wire, long until) throws IOException, InterruptedException {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      wire.read(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
      teller.tell(platter, false, "");
    }
  }

  private void say(Wire wire, String characters) throws IOException {
    byte[] bytes = characters.getBytes(ISO_8859_1);
    if (bytes.length > 0) {
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = parity.add(bytes[at]);
      }
      wire.write(bytes);
    }
  }
}
