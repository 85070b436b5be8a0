package coop.fourmiliere.device.payment;

import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.exchange.Ending.How;
import coop.fourmiliere.device.zvt.StatusInformation;

/**
 * An attempt is about to leave, as the journal keeps it before the first byte does: without this
 * entry nothing was ever sent.
 *
 * @param lastKnown whether the terminal told its last receipt just before
 * @param lastReceipt that receipt's number, or null when there was none
 * @param lastTrace its number of the transaction, or null
 */
record Sending(String deviceId, boolean lastKnown, Integer lastReceipt, Integer lastTrace) {

  /** One of which the journal has nothing but the id. */
  static final Sending UNREADABLE = new Sending(null, false, null, null);

  private static final int RECEIPTS = 10_000;

  /** What the terminal answered when it was asked for its last receipt. */
  static Sending after(String deviceId, Ending answer) {
    StatusInformation last = answer.told();
    if (last != null) {
      boolean known = answer.how() == How.COMPLETED && last.receiptNumber() != null;
      return new Sending(deviceId, known, last.receiptNumber(), last.trace());
    }
    return new Sending(deviceId, answer.how() == How.ABORTED, null, null);
  }

  /** Whether a receipt is the very next after the last: then nothing else happened between. */
  boolean isFollowedBy(StatusInformation receipt) {
    if (!lastKnown || receipt.receiptNumber() == null) {
      return false;
    }
    int next = lastReceipt == null ? 1 : (lastReceipt + 1) % RECEIPTS;
    return receipt.receiptNumber() == (next == 0 ? 1 : next);
  }

  /** Whether the last receipt is that one or a later one: else the numbers have begun again. */
  boolean countsOnFrom(int receipt) {
    return lastKnown
        && lastReceipt != null
        && (lastReceipt == receipt || isLater(lastReceipt, receipt));
  }

  /** Whether a number was given after another; after the highest they go on from the lowest. */
  static boolean isLater(int number, int other) {
    return number != other && Math.floorMod(number - other, RECEIPTS) < RECEIPTS / 2;
  }

  /** Whether the terminal speaks of the transaction that was its last one before. */
  boolean isStale(StatusInformation told) {
    return lastTrace != null && lastTrace > 0 && lastTrace.equals(told.trace());
  }
}
