package coop.fourmiliere.device.exchange;

import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.zvt.Apdu;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Holds one exchange after the other with a terminal, on the terminal's own thread. */
public final class Conversation {

  private static final Duration SLICE = Duration.ofMillis(50);
  private static final int STALE_AT_MOST = 100;

  private final Link link;
  private final Limits limits;

  /** A conversation over an open wire. */
  public Conversation(Wire wire, Limits limits) {
    this.link = Link.over(wire, limits);
    this.limits = limits;
  }

  /** Asks for something that moves no money. */
  public Ending ask(Apdu command) throws InterruptedException {
    return hold(command, false, () -> false, progress -> {});
  }

  /**
   * Asks for money to move; the command leaves once and never again.
   *
   * @param stop becomes true when the cashier wants to stop
   * @param progress is told what the customer has to do, in French
   */
  public Ending pay(Apdu command, BooleanSupplier stop, Consumer<String> progress)
      throws InterruptedException {
    return hold(command, true, stop, progress);
  }

  /**
   * Listens while nothing is asked. What a terminal says then belongs to something that is over: it
   * is answered, so that the terminal comes to rest, and believed by nobody.
   *
   * @throws IOException when the line is gone
   */
  public void rest(Duration time) throws IOException, InterruptedException {
    Optional<Apdu> message = link.receive(time);
    Exchange none = new Exchange(limits, 0);
    for (int stale = 0; message.isPresent() && stale < STALE_AT_MOST; stale++) {
      Optional<Apdu> answer = none.hear(message.get(), 0);
      if (answer.isPresent()) {
        link.send(answer.get(), false);
      }
      message = link.receive(Duration.ZERO);
    }
  }

  private Ending hold(Apdu command, boolean once, BooleanSupplier stop, Consumer<String> progress)
      throws InterruptedException {
    Exchange exchange = new Exchange(limits, System.nanoTime());
    try {
      link.send(command, once);
      while (exchange.ending().isEmpty()) {
        listen(exchange, progress);
        Optional<Apdu> wish = stop.getAsBoolean() ? exchange.stop() : Optional.empty();
        if (wish.isPresent()) {
          link.send(wish.get(), false);
        }
      }
    } catch (IOException gone) {
      exchange.lost(gone.getMessage());
    }
    return exchange.ending().orElseThrow();
  }

  private void listen(Exchange exchange, Consumer<String> progress)
      throws IOException, InterruptedException {
    Optional<Apdu> message = link.receive(SLICE);
    exchange.silence(System.nanoTime());
    if (message.isEmpty()) {
      return;
    }
    Optional<Apdu> answer = exchange.hear(message.get(), System.nanoTime());
    if (exchange.progress() != null) {
      progress.accept(exchange.progress());
    }
    if (answer.isPresent()) {
      link.send(answer.get(), false);
    }
  }
}
