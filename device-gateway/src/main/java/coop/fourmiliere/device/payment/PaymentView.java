package coop.fourmiliere.device.payment;

import java.util.List;
import java.util.UUID;

/**
 * A card payment, or its reversal, as the till sees it. What is not known is null.
 *
 * @param message for the cashier, in French: what to do now, or how it ended
 * @param reverses the payment that this takes back
 * @param receiptLines to be printed
 */
record PaymentView(
    UUID id,
    PaymentState state,
    String deviceId,
    Long amountCents,
    UUID reverses,
    String message,
    String cardName,
    String maskedPan,
    String authorisationCode,
    Integer receiptNumber,
    List<String> receiptLines) {

  static PaymentView of(UUID id, Attempt attempt, Outcome outcome) {
    return new PaymentView(
        id,
        outcome.state(),
        attempt.deviceId(),
        attempt.isReadable() ? attempt.amountCents() : null,
        attempt.reverses(),
        outcome.message(),
        outcome.cardName(),
        outcome.maskedPan(),
        outcome.authorisationCode(),
        outcome.receiptNumber(),
        outcome.receiptLines());
  }
}
