package coop.fourmiliere.device.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A ticket that nobody acknowledged yet. Guarded by {@link Tickets}. */
final class Ticket {

  private static final int FAILURES_AT_MOST = 10;

  private final UUID id;
  private final TicketKind kind;
  private final Instant keptAt;
  private long dueAt;
  private Reply refusal;
  private int failures;

  /**
   * @param patience how long the till has to send it itself
   */
  Ticket(UUID id, TicketKind kind, Instant keptAt, Duration patience) {
    this.id = id;
    this.kind = kind;
    this.keptAt = keptAt;
    this.dueAt = System.nanoTime() + patience.toNanos();
  }

  UUID id() {
    return id;
  }

  boolean isDue() {
    return System.nanoTime() - dueAt >= 0;
  }

  TicketState state() {
    return refusal == null ? TicketState.WAITING : TicketState.REFUSED;
  }

  /**
   * The ticket as people see it.
   *
   * @param trouble why nothing is forwarded, null when nothing is in the way
   */
  TicketView view(String trouble) {
    return refusal == null
        ? new TicketView(id, kind, TicketState.WAITING, keptAt, null, trouble)
        : new TicketView(id, kind, TicketState.REFUSED, keptAt, refusal.code(), refusal.detail());
  }

  void refuse(Reply reply) {
    refusal = reply;
  }

  /** sales-service failed at it once more: whether that is too often to be of the moment. */
  boolean failsEachTime() {
    failures++;
    return failures >= FAILURES_AT_MOST;
  }

  /** It is sent once more, at once. */
  void retry() {
    refusal = null;
    dueAt = System.nanoTime();
  }
}
