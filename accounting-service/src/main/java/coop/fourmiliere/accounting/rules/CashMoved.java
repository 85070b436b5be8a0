package coop.fourmiliere.accounting.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Money went into the drawer or out of it without a ticket.
 *
 * @param kind in, out or safe
 * @param amountCents how much, above zero whatever the kind
 */
public record CashMoved(
    UUID movementId,
    UUID tillSessionId,
    String tillId,
    LocalDate businessDate,
    String kind,
    long amountCents,
    String reason) {

  /** Checks that what the books can't do without is there. */
  public CashMoved {
    requireNonNull(movementId, "movementId");
    requireNonNull(tillSessionId, "tillSessionId");
    requireNonNull(tillId, "tillId");
    requireNonNull(businessDate, "businessDate");
    requireNonNull(kind, "kind");
  }
}
