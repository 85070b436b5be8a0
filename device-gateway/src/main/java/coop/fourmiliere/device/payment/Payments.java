package coop.fourmiliere.device.payment;

import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.terminal.LostAttempts;
import coop.fourmiliere.device.terminal.Terminal;
import coop.fourmiliere.device.terminal.TerminalDays;
import coop.fourmiliere.device.terminal.Terminals;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The desk where card payments are asked for, stopped, taken back and decided. One id leaves for a
 * terminal at most once, whatever happens.
 */
@ApplicationScoped
class Payments implements LostAttempts {

  private static final Duration PROVABLE = Duration.ofMinutes(20);

  private static final int ASKED_AT_MOST = 1_000;
  private static final int BEFORE_THE_JOURNAL = 5_000;

  private final PaymentBook book;
  private final Terminals terminals;
  private final SameDay sameDay;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<UUID, Payment> open = new LinkedHashMap<>();
  private final Map<UUID, Attempt> asked =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Attempt> eldest) {
          return size() > ASKED_AT_MOST;
        }
      };
  private final Map<UUID, UUID> reversals = new HashMap<>();
  private final Map<String, UUID> lastSent = new HashMap<>();
  private boolean remembered;

  Payments(
      PaymentBook book,
      Terminals terminals,
      TerminalDays days,
      Clock clock,
      @ConfigProperty(name = "fourmiliere.shop.zone") ZoneId zone) {
    this.book = book;
    this.terminals = terminals;
    this.sameDay = new SameDay(book, days, clock);
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Asks for money, unless that was asked before under this id.
   *
   * @param deviceId which terminal, or null for the till's first
   * @param by who of the staff asks
   * @return the payment, and whether it is new
   */
  synchronized Asked ask(UUID id, long amountCents, String deviceId, String by) {
    remember();
    keepOutcomes();
    Optional<Attempt> before = attempt(id);
    if (before.isPresent()) {
      Attempt known = before.get();
      if (!known.isReadable()) {
        // Nobody can tell whether it is the same: then it is, and nothing leaves again.
        asked.put(id, new Attempt(deviceOf(id, deviceId), amountCents, null, null, by));
        return new Asked(view(id), false);
      }
      boolean same = !known.isReversal() && known.amountCents() == amountCents;
      if (!same || (deviceId != null && !deviceId.equals(known.deviceId()))) {
        throw new Refusal(PaymentProblem.PAYMENT_DIFFERS, "A new payment takes a new id.");
      }
      return new Asked(view(id), false);
    }
    requireClear(terminals.find(deviceId).deviceId());
    Terminal terminal = terminals.free(deviceId);
    return begin(id, new Attempt(terminal.deviceId(), amountCents, null, null, by), terminal);
  }

  /** How that payment, or reversal, is. */
  synchronized PaymentView view(UUID id) {
    keepOutcomes();
    PaymentView view = asFarAsKnown(id);
    if (view.amountCents() == null) {
      throw new Refusal(
          PaymentProblem.PAYMENT_UNREADABLE,
          "Look at the terminal's last receipt, then settle payment %s.".formatted(id));
    }
    return view;
  }

  /** Stops a payment if the terminal still can; how it ends is the terminal's word. */
  synchronized PaymentView stop(UUID id) {
    Payment payment = open.get(id);
    if (payment != null) {
      payment.stop();
    }
    return view(id);
  }

  /**
   * Takes a payment back, unless that was asked before.
   *
   * @param wanted the reversal's id; null for the one that belongs to the payment
   * @param by who of the staff asks
   */
  synchronized Asked reverse(UUID paymentId, UUID wanted, String by) {
    remember();
    UUID id = wanted != null ? wanted : reversalOf(paymentId);
    Optional<Attempt> before = attempt(id);
    if (before.isPresent()) {
      if (before.get().isReadable() && !paymentId.equals(before.get().reverses())) {
        throw new Refusal(PaymentProblem.PAYMENT_DIFFERS, "A new reversal takes a new id.");
      }
      return new Asked(view(id), false);
    }
    UUID other = reversals.get(paymentId);
    if (other != null && view(other).state() != PaymentState.DECLINED) {
      throw new Refusal(PaymentProblem.PAYMENT_REVERSED, "See " + other + ".");
    }
    PaymentView payment = view(paymentId);
    requireClear(payment.deviceId());
    boolean reversible =
        payment.state() == PaymentState.APPROVED
            && payment.reverses() == null
            && payment.receiptNumber() != null;
    if (!reversible) {
      throw new Refusal(
          PaymentProblem.PAYMENT_NOT_REVERSIBLE,
          "Only what the terminal approved, with a receipt number: else use the terminal itself.");
    }
    sameDay.require(payment);
    Terminal terminal = terminals.free(payment.deviceId());
    Attempt attempt =
        new Attempt(
            payment.deviceId(), payment.amountCents(), paymentId, payment.receiptNumber(), by);
    return begin(id, attempt, terminal);
  }

  /**
   * A person's last word on a payment of which nobody knows the outcome. The answer has no amount
   * when nobody can read it: a failure would mean that the word is not kept.
   */
  synchronized PaymentView settle(UUID id, Settlement word) {
    keepOutcomes();
    PaymentState state = outcome(id).state();
    Optional<Settlement> before = book.settlement(id);
    if (before.isPresent() && before.get().approved() == word.approved()) {
      return asFarAsKnown(id);
    }
    if (before.isPresent() || state != PaymentState.UNKNOWN) {
      throw new Refusal(PaymentProblem.PAYMENT_NOT_OPEN, "It is " + state.word() + ".");
    }
    book.keep(id, word);
    open.remove(id);
    Log.infof("payment %s: %s by decision of a person", id, word.state().word());
    return asFarAsKnown(id);
  }

  @Override
  public synchronized boolean isAny(String deviceId) {
    try {
      remember();
    } catch (Refusal unavailable) {
      return false;
    }
    return provable(deviceId).isPresent();
  }

  @Override
  public synchronized void hear(String deviceId, Ending answer) {
    LastReceipt.in(answer)
        .ifPresent(
            receipt ->
                provable(deviceId).ifPresent(payment -> end(payment, after(receipt, payment))));
  }

  /** Keeps that an attempt is about to leave; from now on nobody can say that it did not. */
  synchronized void sending(Payment payment, Sending sending) {
    payment.sent(sending, book.keep(payment.id(), sending));
    lastSent.put(sending.deviceId(), payment.id());
  }

  /** An attempt ended that way. */
  synchronized void end(Payment payment, Outcome outcome) {
    payment.become(outcome);
    if (!payment.isDecided()) {
      return;
    }
    Log.infof("payment %s: %s", payment.id(), outcome.state().word());
    keepOutcomes();
    if (open.containsKey(payment.id())) {
      Log.errorf("payment %s: the journal does not take its outcome yet", payment.id());
    }
  }

  /** Before the journal closes, and after the terminals have stopped. */
  synchronized void keepTheRest(@Observes @Priority(BEFORE_THE_JOURNAL) ShutdownEvent stopped) {
    keepOutcomes();
  }

  /**
   * Writes down how payments ended. What the journal refuses is known for as long as the gateway
   * runs, and offered to it again whenever somebody asks; after that it is unknown.
   */
  private void keepOutcomes() {
    try {
      for (Payment payment : List.copyOf(open.values())) {
        if (payment.isDecided()) {
          book.keep(payment.id(), payment.outcome());
          open.remove(payment.id());
        }
      }
    } catch (Refusal unavailable) {
      Log.debugf("outcomes of payments wait: %s", unavailable.getMessage());
    }
  }

  private Asked begin(UUID id, Attempt attempt, Terminal terminal) {
    book.keep(id, attempt);
    asked.put(id, attempt);
    Payment payment = new Payment(id, attempt);
    open.put(id, payment);
    if (attempt.isReversal()) {
      reversals.put(attempt.reverses(), id);
    }
    PaymentOrder order = new PaymentOrder(payment, terminal.password(), this);
    if (!terminal.take(order)) {
      order.withdraw();
    }
    return new Asked(view(id), true);
  }

  /** The attempt of which that terminal's last receipt may be: the last one that left. */
  private Optional<Payment> provable(String deviceId) {
    return Optional.ofNullable(lastSent.get(deviceId))
        .map(open::get)
        .filter(Payment::isUnknown)
        .filter(payment -> clock.instant().isBefore(payment.sentAt().plus(PROVABLE)));
  }

  private Outcome after(LastReceipt receipt, Payment payment) {
    return receipt
        .proves(payment.attempt(), payment.sending(), payment.sentAt(), payment.told(), zone)
        .orElseGet(() -> Outcome.of(PaymentState.UNKNOWN, receipt.sentence()));
  }

  /** A journal that was lost meanwhile must not make this run forget what it has asked for. */
  private Optional<Attempt> attempt(UUID id) {
    return Optional.ofNullable(asked.get(id))
        .or(() -> book.attempt(id))
        .or(() -> book.sending(id).map(sent -> Attempt.unreadable(sent.what().deviceId())));
  }

  private String deviceOf(UUID id, String asked) {
    return book.sending(id)
        .map(sent -> sent.what().deviceId())
        .orElseGet(() -> terminals.find(asked).deviceId());
  }

  private PaymentView asFarAsKnown(UUID id) {
    Payment payment = open.get(id);
    if (payment != null && payment.attempt().isReadable()) {
      return payment.view();
    }
    Outcome outcome = outcome(id);
    return PaymentView.of(id, attempt(id).orElseGet(() -> Attempt.unreadable(null)), outcome);
  }

  /** What is known of it by now. */
  private Outcome outcome(UUID id) {
    Payment payment = open.get(id);
    if (payment != null) {
      return payment.outcome();
    }
    if (attempt(id).isEmpty()) {
      throw new Refusal(CommonProblem.NOT_FOUND, "No payment has this id.");
    }
    return remembered(id);
  }

  /** What the journal says of an attempt that nobody is at. */
  private Outcome remembered(UUID id) {
    Optional<Outcome> settled =
        book.settlement(id).map(word -> Outcome.of(word.state(), word.sentence()));
    return settled.or(() -> book.outcome(id)).orElseGet(() -> unfinished(id));
  }

  private Outcome unfinished(UUID id) {
    boolean left = book.sending(id).isPresent();
    if (!left && book.attempt(id).isEmpty()) {
      return Outcome.of(
          PaymentState.UNKNOWN,
          "Le journal de la caisse a été perdu. Regardez le dernier ticket du terminal.");
    }
    return left
        ? Outcome.of(
            PaymentState.UNKNOWN,
            "La caisse s'est arrêtée pendant le paiement."
                + " Regardez le dernier ticket du terminal.")
        : Outcome.of(
            PaymentState.DECLINED, "La caisse s'est arrêtée avant de demander au terminal.");
  }

  /** Asking again what may have been paid is how a customer pays twice. */
  private void requireClear(String deviceId) {
    open.values().stream()
        .filter(payment -> payment.isUnknown() && payment.isAt(deviceId))
        .findFirst()
        .ifPresent(
            payment -> {
              throw new Refusal(
                  PaymentProblem.PAYMENT_UNCLEAR,
                  "Look at the terminal's last receipt, then settle payment " + payment.id() + ".");
            });
  }

  /** Once after a start: what left last for each terminal, what is unclear and was taken back. */
  private void remember() {
    if (remembered) {
      return;
    }
    book.attempts(
        kept -> {
          if (kept.what().isReversal()) {
            reversals.put(kept.what().reverses(), kept.id());
          }
        });
    Set<UUID> ended = book.ended();
    book.sendings(
        kept -> {
          if (kept.what().deviceId() != null) {
            lastSent.put(kept.what().deviceId(), kept.id());
          }
          if (!ended.contains(kept.id())) {
            reopen(kept);
          }
        });
    remembered = true;
  }

  private void reopen(PaymentBook.Kept<Sending> sent) {
    Attempt attempt =
        book.attempt(sent.id())
            .filter(Attempt::isReadable)
            .orElseGet(() -> Attempt.unreadable(sent.what().deviceId()));
    Payment payment = new Payment(sent.id(), attempt);
    payment.sent(sent.what(), sent.at());
    payment.become(remembered(sent.id()));
    open.put(sent.id(), payment);
  }

  private static UUID reversalOf(UUID paymentId) {
    return UUID.nameUUIDFromBytes(("reversal of " + paymentId).getBytes(StandardCharsets.UTF_8));
  }

  /** A payment, and whether it is asked for the first time. */
  record Asked(PaymentView payment, boolean first) {}
}
