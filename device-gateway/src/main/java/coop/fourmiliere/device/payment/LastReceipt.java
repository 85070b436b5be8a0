package coop.fourmiliere.device.payment;

import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.exchange.Ending.How;
import coop.fourmiliere.device.zvt.StatusInformation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A terminal's last receipt, and what it proves of an attempt whose outcome was lost.
 *
 * <p>It proves something only when it can be no other's: the number that follows the one before the
 * attempt, so that nothing else happened between; this amount in euro; a moment about then by the
 * terminal's clock; the same transaction, with the same result, as the terminal told before the
 * line broke; and by its printed lines a reversal when a reversal was asked for, else none, since
 * terminals take back by themselves what they could not deliver. That the last receipt is still an
 * older one proves nothing: the terminal may be at it.
 */
record LastReceipt(StatusInformation told, List<String> lines) {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
  private static final Duration LASTS_AT_MOST = Duration.ofMinutes(15);
  private static final Pattern TAKEN_BACK =
      Pattern.compile("storno|annul|reversal|reversed|rückbuch|terugbetal|rembours");

  /** The receipt that a terminal told when it was asked for it. */
  static Optional<LastReceipt> in(Ending answer) {
    boolean plain = answer.how() == How.COMPLETED && !answer.contradicted();
    return plain && answer.told() != null
        ? Optional.of(new LastReceipt(answer.told(), answer.lines()))
        : Optional.empty();
  }

  /**
   * The outcome that this receipt proves.
   *
   * @param toldBefore what the terminal told before the line broke, or null
   * @param zone of the terminal's clock
   */
  Optional<Outcome> proves(
      Attempt attempt, Sending sending, Instant sentAt, StatusInformation toldBefore, ZoneId zone) {
    boolean same =
        told.amountCents() != null
            && told.amountCents() == attempt.amountCents()
            && (told.currency() == null || told.currency() == StatusInformation.EURO)
            && sending.isFollowedBy(told)
            && !sending.isStale(told)
            && isTheSame(toldBefore)
            && isAbout(sentAt, zone);
    boolean mute = lines.stream().allMatch(String::isBlank);
    if (!same || mute || isTakenBack() != attempt.isReversal()) {
      return Optional.empty();
    }
    return Optional.of(
        told.succeeded()
            ? Outcome.of(PaymentState.APPROVED, "Retrouvé sur le terminal : accepté.", told, lines)
            : Outcome.of(PaymentState.DECLINED, "Retrouvé sur le terminal : refusé.", told, lines));
  }

  /** What the cashier compares when this proves nothing, in French. */
  String sentence() {
    if (told.amountCents() == null || told.time() == null) {
      return "Regardez le dernier ticket du terminal.";
    }
    return "Dernier ticket du terminal : %d,%02d € à %s, n° %s, %s. Est-ce ce paiement ?"
        .formatted(
            told.amountCents() / 100,
            told.amountCents() % 100,
            told.time(),
            told.receiptNumber() == null ? "?" : told.receiptNumber(),
            told.succeeded() ? "accepté" : "non accepté");
  }

  /** Else someone may have typed the amount on the terminal by hand, after nothing came of ours. */
  private boolean isTheSame(StatusInformation before) {
    return before != null
        && before.trace() != null
        && before.trace() > 0
        && before.trace().equals(told.trace())
        && before.result() != null
        && before.result().equals(told.result());
  }

  private boolean isTakenBack() {
    return lines.stream()
        .anyMatch(line -> TAKEN_BACK.matcher(line.toLowerCase(Locale.ROOT)).find());
  }

  private boolean isAbout(Instant sentAt, ZoneId zone) {
    if (told.date() == null || told.time() == null) {
      return false;
    }
    int year = sentAt.atZone(zone).getYear();
    Instant from = sentAt.minus(CLOCKS_DIFFER);
    Instant until = sentAt.plus(LASTS_AT_MOST);
    return IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(y -> LocalDateTime.of(told.date().atYear(y), told.time()))
        .map(moment -> moment.atZone(zone).toInstant())
        .anyMatch(moment -> !moment.isBefore(from) && !moment.isAfter(until));
  }
}
