package coop.fourmiliere.device.terminal;

import coop.fourmiliere.device.exchange.Conversation;
import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.exchange.Ending.How;
import coop.fourmiliere.device.exchange.Limits;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.zvt.Apdu;
import coop.fourmiliere.device.zvt.Commands;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A card terminal: registered, asked what became of lost attempts, then one order at a time. */
public final class Terminal implements Dialogue {

  private static final Duration REST = Duration.ofMillis(50);
  private static final long ASK_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long CHECK_EVERY_NANOS = Duration.ofSeconds(30).toNanos();

  private final DeviceStatus status;
  private final Limits limits;
  private final int password;
  private final LostAttempts lost;
  private final AtomicReference<Order> order = new AtomicReference<>();
  private volatile boolean ready;

  /**
   * @param password six digits
   */
  Terminal(DeviceStatus status, Limits limits, int password, LostAttempts lost) {
    this.status = status;
    this.limits = limits;
    this.password = password;
    this.lost = lost;
  }

  /** The device's id. */
  public String deviceId() {
    return status.deviceId();
  }

  /** What it wants with some commands, six digits. */
  public int password() {
    return password;
  }

  /** Whether it can take an order, now or after the one it has. */
  boolean isReady() {
    return ready;
  }

  boolean isBusy() {
    return order.get() != null;
  }

  /** Gives it an order; false when it has one or can't be reached, and then nothing happens. */
  public boolean take(Order wanted) {
    boolean taken = ready && order.compareAndSet(null, wanted);
    // The terminal may have gone meanwhile, and then nobody looks at its orders.
    return taken && (ready || !order.compareAndSet(wanted, null));
  }

  @Override
  public void talk(Wire wire) throws IOException, InterruptedException {
    Conversation conversation = new Conversation(wire, limits);
    Ending hello = conversation.ask(Commands.registration(password));
    if (hello.how() != How.COMPLETED) {
      throw new IOException(
          hello.broken()
              ? hello.reason()
              : "the terminal refuses the till, code %02X".formatted(hello.code()));
    }
    status.seen();
    askWhatBecame(conversation);
    ready = true;
    try {
      serve(conversation);
    } catch (InterruptedException asked) {
      away();
      throw asked;
    } finally {
      ready = false;
    }
  }

  @Override
  public void away() {
    ready = false;
    Order waiting = order.getAndSet(null);
    if (waiting != null) {
      waiting.withdraw();
    }
  }

  private void serve(Conversation conversation) throws IOException, InterruptedException {
    long askedAt = System.nanoTime();
    long heardAt = askedAt;
    while (true) {
      long now = System.nanoTime();
      if (order.get() != null) {
        run(conversation);
      } else if (now - askedAt > ASK_EVERY_NANOS && lost.isAny(deviceId())) {
        askWhatBecame(conversation);
        askedAt = System.nanoTime();
      } else if (now - heardAt > CHECK_EVERY_NANOS) {
        ask(conversation, Commands.statusEnquiry(password));
      } else {
        conversation.rest(REST);
        continue;
      }
      heardAt = System.nanoTime();
      status.seen();
    }
  }

  private void run(Conversation conversation) throws IOException, InterruptedException {
    Ending ending;
    try {
      ending = order.get().run(conversation);
    } finally {
      order.set(null);
    }
    requireLine(ending);
  }

  private void askWhatBecame(Conversation conversation) throws IOException, InterruptedException {
    if (lost.isAny(deviceId())) {
      lost.hear(deviceId(), ask(conversation, Commands.repeatReceipt(password)));
    }
  }

  private static Ending ask(Conversation conversation, Apdu question)
      throws IOException, InterruptedException {
    return requireLine(conversation.ask(question));
  }

  private static Ending requireLine(Ending ending) throws IOException {
    if (ending.broken()) {
      throw new IOException(ending.reason());
    }
    return ending;
  }
}
