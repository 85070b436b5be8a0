package coop.fourmiliere.device.payment;

import java.util.UUID;

/**
 * What a terminal is asked to do, as the journal keeps it before the terminal hears of it.
 *
 * @param amountCents above zero, also of a reversal
 * @param reverses the payment that is taken back, or null when this is a payment
 * @param receiptNumber of that payment, or null
 * @param by who of the staff asked, or null in a journal from before that was kept
 */
record Attempt(String deviceId, long amountCents, UUID reverses, Integer receiptNumber, String by) {

  /** One of which the journal has nothing but the id. */
  static Attempt unreadable(String deviceId) {
    return new Attempt(deviceId, 0, null, null, null);
  }

  /** Whether it is known what was asked. */
  boolean isReadable() {
    return deviceId != null && amountCents > 0;
  }

  boolean isReversal() {
    return reverses != null;
  }
}
