package coop.fourmiliere.device.payment;

import coop.fourmiliere.device.zvt.StatusInformation;
import java.util.List;

/**
 * How an attempt ended, as the journal keeps it. Of the card only what a receipt may show.
 *
 * @param message for the cashier, in French
 * @param receiptNumber by which the terminal can take the payment back, or null
 * @param receiptLines what the terminal wants on paper, or null
 */
record Outcome(
    PaymentState state,
    String message,
    String cardName,
    String maskedPan,
    String authorisationCode,
    Integer receiptNumber,
    String terminalId,
    List<String> receiptLines) {

  /** An outcome of which the terminal said nothing. */
  static Outcome of(PaymentState state, String message) {
    return new Outcome(state, message, null, null, null, null, null, null);
  }

  /** An outcome of which the terminal said something, or nothing when told is null. */
  static Outcome of(
      PaymentState state, String message, StatusInformation told, List<String> lines) {
    if (told == null) {
      return of(state, message);
    }
    return new Outcome(
        state,
        message,
        told.cardName(),
        told.maskedPan(),
        told.authorisationCode(),
        told.receiptNumber(),
        told.terminalId(),
        lines.isEmpty() ? null : lines);
  }
}
