package coop.fourmiliere.sales.drawer;

import java.time.Instant;
import java.util.UUID;

/**
 * A cash movement as it is answered.
 *
 * @param amountCents above zero; the kind says which way
 * @param movedBy who moved it
 * @param sentBy whose token it came with
 * @param late whether its session was closed already
 */
record MovementView(
    UUID id,
    UUID tillSessionId,
    MovementKind kind,
    long amountCents,
    String reason,
    Instant movedAt,
    UUID movedBy,
    UUID sentBy,
    boolean late) {

  static MovementView of(CashMovement movement) {
    return new MovementView(
        movement.id,
        movement.sessionId,
        movement.kind,
        movement.amountCents,
        movement.reason,
        movement.movedAt,
        movement.movedBy,
        movement.sentBy,
        movement.late);
  }
}
