package coop.fourmiliere.device.cardsimulator;

import java.time.LocalDateTime;

/**
 * Money that moved.
 *
 * @param reverses the receipt that this takes back, or null
 */
record Booking(int receipt, long amountCents, Integer reverses, LocalDateTime at) {

  /** How much more the shop has by it, in cents. */
  long gainCents() {
    return reverses == null ? amountCents : -amountCents;
  }
}
