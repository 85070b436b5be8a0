package coop.fourmiliere.device.payment;

import coop.fourmiliere.device.terminal.TerminalDays;
import coop.fourmiliere.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A terminal takes back only what it still holds, and gives its receipt numbers again. */
final class SameDay {

  private static final Duration REVERSIBLE = Duration.ofHours(12);

  private final PaymentBook book;
  private final TerminalDays days;
  private final Clock clock;

  SameDay(PaymentBook book, TerminalDays days, Clock clock) {
    this.book = book;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Requires that the terminal's day is still that of the payment, as far as the gateway can know.
   *
   * @throws Refusal when it is not, or may not be
   */
  void require(PaymentView payment) {
    Optional<PaymentBook.Kept<Sending>> sent = book.sending(payment.id());
    boolean old =
        sent.filter(kept -> clock.instant().isBefore(kept.at().plus(REVERSIBLE))).isEmpty();
    boolean closed = sent.filter(kept -> isClosedSince(payment, kept.sequence())).isPresent();
    if (old || closed) {
      throw new Refusal(
          PaymentProblem.PAYMENT_NOT_REVERSIBLE,
          (old ? "It is older than 12 hours" : "The terminal's day was closed since")
              + ": refund by the terminal's own menu.");
    }
  }

  private boolean isClosedSince(PaymentView payment, long sequence) {
    return days.endedSince(payment.deviceId(), sequence) || isNumberGivenSince(payment, sequence);
  }

  /** Whether something later has a number that does not follow this one: they have begun again. */
  private boolean isNumberGivenSince(PaymentView payment, long sequence) {
    return book.outcomesSince(sequence).stream()
        .filter(kept -> kept.what().state() == PaymentState.APPROVED)
        .filter(kept -> kept.what().receiptNumber() != null && !kept.id().equals(payment.id()))
        .filter(kept -> !Sending.isLater(kept.what().receiptNumber(), payment.receiptNumber()))
        .anyMatch(kept -> mayBeAt(payment.deviceId(), kept.id()));
  }

  /** One of which nobody knows at which terminal it was may have been at this one. */
  private boolean mayBeAt(String deviceId, UUID id) {
    return book.attempt(id)
        .map(Attempt::deviceId)
        .or(() -> book.sending(id).map(sent -> sent.what().deviceId()))
        .map(deviceId::equals)
        .orElse(true);
  }
}
