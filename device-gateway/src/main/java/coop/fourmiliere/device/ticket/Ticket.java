package coop.fourmiliere.device.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A ticket that nobody acknowledged yet. Guarded by {@link Tickets}. */
final class Ticket {

  private static final Reply UNREADABLE =
      Reply.refused(
          "unreadable",
          "This gateway can't read it in its journal: update the gateway, which then sends it.");

  private static final int FAILURES_AT_MOST = 10;

  private final UUID id;
  private final TicketKind kind;
  private final Instant keptAt;
  private final Reply flaw;
  private long dueAt;
  private Reply refusal;
  private int failures;

  /**
   * @param patience how long the till has to send it itself
   */
  Ticket(UUID id, KeptTicket kept, Instant keptAt, Duration patience) {
    this.id = id;
    this.kind = kept.kind();
    this.flaw = kept.isReadable() ? null : UNREADABLE;
    this.refusal = flaw;
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

  /** It is sent once more, at once; but what can't be read can't be sent. */
  void retry() {
    refusal = flaw;
    dueAt = System.nanoTime();
  }
}
