package coop.fourmiliere.sales.drawer;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.messaging.Outbox;
import coop.fourmiliere.sales.Recorded;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.late.Corrections;
import coop.fourmiliere.sales.till.HeldTill;
import coop.fourmiliere.sales.till.TillSession;
import coop.fourmiliere.sales.till.TillSessions;
import coop.fourmiliere.sales.till.TillTopic;
import coop.fourmiliere.sales.till.Tills;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts cash in and takes it out. */
@ApplicationScoped
class Drawer {

  private final Tills tills;
  private final TillSessions sessions;
  private final CashMovements movements;
  private final Corrections corrections;
  private final Outbox outbox;
  private final Clock clock;

  Drawer(
      Tills tills,
      TillSessions sessions,
      CashMovements movements,
      Corrections corrections,
      Outbox outbox,
      Clock clock) {
    this.tills = tills;
    this.sessions = sessions;
    this.movements = movements;
    this.corrections = corrections;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Records a movement in a session, late when that is closed. */
  @Transactional
  Recorded<MovementView> move(UUID sessionId, MoveCash command, UUID sender) {
    HeldTill till = tills.hold(sessionId).orElseThrow(Drawer::notFound);
    CashMovement known = command.id() == null ? null : movements.findById(command.id());
    if (known != null) {
      if (!known.wasMadeBy(sessionId, command)) {
        throw new Refusal(SalesProblem.ID_ALREADY_USED, "Sent before with other contents.");
      }
      return new Recorded<>(MovementView.of(known), false);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = command.id() == null ? UuidV7.next(now) : command.id();
    CashMovement movement = new CashMovement(id, sessionId, command, now, sender, !till.open());
    movements.persist(movement);
    publish(movement, till);
    return new Recorded<>(MovementView.of(movement), true);
  }

  /** The movements of a session, the oldest first. */
  @Transactional
  Page<MovementView> list(UUID sessionId) {
    List<MovementView> all = movements.ofSession(sessionId).stream().map(MovementView::of).toList();
    return new Page<>(all, all.size());
  }

  private void publish(CashMovement movement, HeldTill till) {
    TillSession session = sessions.findById(movement.sessionId);
    CashMoved moved = CashMoved.of(movement, till);
    List<NewEvent> events = new ArrayList<>();
    events.add(
        new NewEvent(
            TillTopic.NAME, movement.sessionId, CashMoved.TYPE, session.nextVersion(), moved));
    sessions.flush();
    if (movement.late) {
      Money cash = movement.kind.inDrawer(movement.amountCents);
      events.add(corrections.correct(till, movement.id, cash, movement.movedAt));
    }
    outbox.appendAll(events);
  }

  private static Refusal notFound() {
    return new Refusal(CommonProblem.NOT_FOUND, "There is no such till session.");
  }
}
