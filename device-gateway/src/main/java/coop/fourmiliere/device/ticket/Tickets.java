package coop.fourmiliere.device.ticket;

import coop.fourmiliere.device.journal.JournalUnavailable;
import coop.fourmiliere.device.ticket.TicketBook.Kept;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All tickets of this till. In memory are those that nobody acknowledged, in the order in which the
 * journal got them; all others that the journal has are acknowledged.
 */
@ApplicationScoped
class Tickets {

  private final TicketBook book;
  private final Duration patience;
  private final Clock clock;
  private final Map<UUID, Ticket> open = new LinkedHashMap<>();
  private boolean resumed;
  private String trouble;
  private Instant since;

  Tickets(
      TicketBook book,
      @ConfigProperty(name = "fourmiliere.sales.patience", defaultValue = "10S") Duration patience,
      MeterRegistry meters,
      Clock clock) {
    this.book = book;
    this.patience = patience;
    this.clock = clock;
    for (TicketState state : List.of(TicketState.WAITING, TicketState.REFUSED)) {
      Gauge.builder("fourmiliere.tickets." + state.word(), () -> count(state)).register(meters);
    }
  }

  /**
   * Keeps a ticket, unless it was kept before; it is on the disk when this returns.
   *
   * @param by the subject of the token with which it came
   */
  synchronized Answer keep(UUID id, KeepTicket command, String by) {
    resume();
    Optional<Kept> known = book.find(id);
    if (known.isPresent()) {
      KeptTicket ticket = known.get().ticket();
      // Of one that can't be read nobody can tell: then it is the same.
      if (ticket.isReadable() && !ticket.isSame(command)) {
        throw new Refusal(TicketProblem.TICKET_DIFFERS, "A new ticket takes a new id.");
      }
      return new Answer(view(id), false);
    }
    KeptTicket kept = new KeptTicket(command.kind(), command.body(), by);
    open.put(id, new Ticket(id, kept, book.keep(id, kept), patience));
    return new Answer(view(id), true);
  }

  /** How that ticket is. */
  synchronized TicketView view(UUID id) {
    resume();
    Ticket ticket = open.get(id);
    if (ticket != null) {
      return ticket.view(trouble);
    }
    Kept kept =
        book.find(id)
            .orElseThrow(
                () -> new Refusal(TicketProblem.NO_TICKET, "Was it kept at another till?"));
    return new TicketView(
        id, kept.ticket().kind(), TicketState.ACKNOWLEDGED, kept.at(), null, null);
  }

  /**
   * Those that nobody acknowledged, oldest first.
   *
   * @param state only those, or all when null
   */
  synchronized Page<TicketView> list(TicketState state, int page) {
    resume();
    int before = Paging.offset(page);
    List<Ticket> listed =
        open.values().stream().filter(ticket -> state == null || ticket.state() == state).toList();
    return new Page<>(
        listed.stream()
            .skip(before)
            .limit(Paging.SIZE)
            .map(ticket -> ticket.view(trouble))
            .toList(),
        listed.size());
  }

  /**
   * sales-service has that ticket. Without the journal it is known for as long as the gateway runs;
   * then the ticket is sent once more, which changes nothing.
   *
   * @param by the subject of the token with which the till said so; null when the gateway forwarded
   *     it itself
   */
  synchronized TicketView acknowledge(UUID id, String by) {
    TicketView before = view(id);
    if (before.state() == TicketState.ACKNOWLEDGED) {
      return before;
    }
    open.remove(id);
    try {
      book.acknowledge(id, by);
    } catch (JournalUnavailable unkept) {
      Log.warnf("That ticket %s arrived is not in the journal: %s", id, unkept.getMessage());
    }
    return view(id);
  }

  /** A person wants a ticket sent once more, now. */
  synchronized TicketView retry(UUID id) {
    resume();
    Ticket ticket = open.get(id);
    if (ticket != null) {
      ticket.retry();
    }
    return view(id);
  }

  /** The oldest that is still to be sent, if its till had the time to. */
  synchronized Optional<Ticket> due() {
    resume();
    return open.values().stream()
        .filter(ticket -> ticket.state() == TicketState.WAITING)
        .findFirst()
        .filter(Ticket::isDue);
  }

  /** What that ticket says. */
  KeptTicket read(Ticket ticket) {
    return book.find(ticket.id()).orElseThrow().ticket();
  }

  /** sales-service will not take it: others go on. */
  synchronized void refuse(Ticket ticket, Reply reply) {
    ticket.refuse(reply);
  }

  /** Why nothing is forwarded at the moment; null when nothing is in the way. */
  synchronized void trouble(String what) {
    if (since == null || (what == null) != (trouble == null)) {
      since = clock.instant();
    }
    trouble = what;
  }

  /** How it is with forwarding. */
  synchronized ForwardingView forwarding() {
    resume();
    return new ForwardingView(
        count(TicketState.WAITING), count(TicketState.REFUSED), trouble, since);
  }

  private synchronized int count(TicketState state) {
    return (int) open.values().stream().filter(ticket -> ticket.state() == state).count();
  }

  /** Once after a start: what an earlier run left open. The till it came from may be gone. */
  private void resume() {
    if (!resumed) {
      book.waiting(
          (id, kept) -> open.put(id, new Ticket(id, kept.ticket(), kept.at(), Duration.ZERO)));
      resumed = true;
    }
  }

  /**
   * How a ticket is that was sent.
   *
   * @param first false when it was kept before
   */
  record Answer(TicketView ticket, boolean first) {}
}
