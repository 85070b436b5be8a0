package coop.fourmiliere.sales.drawer;

import coop.fourmiliere.sales.till.HeldTill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Cash was moved without a sale; see {@code sales.cash-moved.v1}. */
record CashMoved(
    UUID movementId,
    UUID tillSessionId,
    String tillId,
    LocalDate businessDate,
    Instant movedAt,
    UUID movedBy,
    MovementKind kind,
    long amountCents,
    String reason,
    boolean late) {

  static final String TYPE = "sales.cash-moved.v1";

  static CashMoved of(CashMovement movement, HeldTill till) {
    return new CashMoved(
        movement.id,
        movement.sessionId,
        till.tillId(),
        till.businessDate(),
        movement.movedAt,
        movement.movedBy,
        movement.kind,
        movement.amountCents,
        movement.reason,
        movement.late);
  }
}
