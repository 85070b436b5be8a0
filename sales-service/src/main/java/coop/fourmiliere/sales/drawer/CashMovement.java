package coop.fourmiliere.sales.drawer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Cash that was moved. Never changed. */
@Entity
class CashMovement {

  @Id UUID id;

  @Column(updatable = false)
  UUID sessionId;

  @Column(updatable = false)
  MovementKind kind;

  @Column(updatable = false)
  long amountCents;

  @Column(updatable = false)
  String reason;

  @Column(updatable = false)
  Instant movedAt;

  @Column(updatable = false)
  UUID movedBy;

  @Column(updatable = false)
  UUID sentBy;

  @Column(updatable = false)
  boolean late;

  protected CashMovement() {}

  CashMovement(UUID id, UUID sessionId, MoveCash command, Instant at, UUID sender, boolean late) {
    this.id = id;
    this.sessionId = sessionId;
    this.kind = command.kind();
    this.amountCents = command.amountCents();
    this.reason = command.reason();
    this.movedAt = at;
    this.movedBy = command.movedBy() == null ? sender : command.movedBy();
    this.sentBy = sender;
    this.late = late;
  }

  /** Whether this is the movement that such a command made. */
  boolean wasMadeBy(UUID session, MoveCash command) {
    return sessionId.equals(session)
        && kind == command.kind()
        && amountCents == command.amountCents()
        && reason.equals(command.reason())
        && (command.movedBy() == null || movedBy.equals(command.movedBy()));
  }
}
