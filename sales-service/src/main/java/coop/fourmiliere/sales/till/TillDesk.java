package coop.fourmiliere.sales.till;

import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.messaging.Outbox;
import coop.fourmiliere.sales.Recorded;
import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.staff.StaffMembers;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens and closes tills, and reports on their sessions. */
@ApplicationScoped
class TillDesk {

  private final Tills tills;
  private final TillSessions sessions;
  private final SessionFigures figures;
  private final StaffMembers staffMembers;
  private final Outbox outbox;
  private final Clock clock;
  private final ZoneId zone;

  TillDesk(
      Tills tills,
      TillSessions sessions,
      SessionFigures figures,
      StaffMembers staffMembers,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "fourmiliere.zone", defaultValue = "Europe/Brussels") ZoneId zone) {
    this.tills = tills;
    this.sessions = sessions;
    this.figures = figures;
    this.staffMembers = staffMembers;
    this.outbox = outbox;
    this.clock = clock;
    this.zone = zone;
  }

  @Transactional
  Recorded<SessionView> open(OpenTill command, UUID staff) {
    boolean free = tills.holdFree(command.tillId());
    TillSession known = command.id() == null ? null : sessions.findById(command.id());
    if (known != null) {
      requireSame(known.wasOpenedAs(command));
      return new Recorded<>(view(known), false);
    }
    if (!free) {
      throw new Refusal(
          SalesProblem.TILL_ALREADY_OPEN, "Close the open session of " + command.tillId() + ".");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = command.id() == null ? UuidV7.next(now) : command.id();
    TillSession session = new TillSession(id, command, LocalDate.ofInstant(now, zone), now, staff);
    sessions.persistAndFlush(session);
    tills.setOpenSession(session.tillId, id);
    outbox.append(TillOpened.of(session));
    return new Recorded<>(view(session), true);
  }

  @Transactional
  SessionView close(UUID id, CloseTill command, UUID staff) {
    HeldTill till = tills.hold(id).orElseThrow(TillDesk::notFound);
    TillSession session = sessions.findById(id);
    if (!session.isOpen()) {
      if (!session.closingId.equals(command.id())) {
        throw new Refusal(SalesProblem.TILL_SESSION_CLOSED, "It was closed before.");
      }
      requireSame(session.wasClosedAs(command));
      return view(session);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    SessionTotals totals = figures.of(id);
    UUID closing = command.id() == null ? UuidV7.next(now) : command.id();
    session.close(command, closing, session.floatCents + totals.cashCents(), now, staff);
    tills.setOpenSession(till.tillId(), null);
    SessionView closed = SessionView.of(session, totals, nameOf(session));
    outbox.append(TillClosed.of(closed, session.version));
    return closed;
  }

  /**
   * The X report of a session.
   *
   * @param visibleTo who asks, when that person may not see other people's closed sessions
   */
  @Transactional
  SessionView report(UUID id, UUID visibleTo) {
    TillSession session = sessions.findByIdOptional(id).orElseThrow(TillDesk::notFound);
    if (visibleTo != null
        && !session.isOpen()
        && !visibleTo.equals(session.openedBy)
        && !visibleTo.equals(session.closedBy)) {
      throw new Refusal(CommonProblem.FORBIDDEN, "Another cashier's closed session.");
    }
    return view(session);
  }

  @Transactional
  Page<SessionView> list(String tillId, Boolean open, int page, UUID visibleTo) {
    Paging.offset(page);
    PanacheQuery<TillSession> found = sessions.search(tillId, open, visibleTo);
    List<TillSession> shown = found.page(page, Paging.SIZE).list();
    Map<UUID, SessionTotals> totals = figures.of(shown.stream().map(s -> s.id).toList());
    List<SessionView> views =
        shown.stream().map(s -> SessionView.of(s, totals.get(s.id), nameOf(s))).toList();
    return new Page<>(views, found.count());
  }

  private SessionView view(TillSession session) {
    return SessionView.of(session, figures.of(session.id), nameOf(session));
  }

  private String nameOf(TillSession session) {
    return staffMembers.nameOf(session.openedBy);
  }

  private static void requireSame(boolean same) {
    if (!same) {
      throw new Refusal(SalesProblem.ID_ALREADY_USED, "Sent before with other contents.");
    }
  }

  private static Refusal notFound() {
    return new Refusal(CommonProblem.NOT_FOUND, "There is no such till session.");
  }
}
