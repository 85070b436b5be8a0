package coop.fourmiliere.device.drawer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.Entry;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The openings for tickets that move cash: one for each, kept in the journal before it happens. */
@ApplicationScoped
public class TicketOpenings {

  /** The till prints at once; an old ticket that never opened the drawer is no way into it. */
  private static final Duration AGE_AT_MOST = Duration.ofMinutes(10);

  private static final String THE_OTHER_WAY =
      "Print without the drawer; the shop role opens it at /device/api/drawer/kick.";

  private final Journal journal;
  private final ObjectMapper json;
  private final Clock clock;

  TicketOpenings(Journal journal, ObjectMapper json, Clock clock) {
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  /**
   * This print job opens the drawer for that ticket, and no other will.
   *
   * @throws Refusal when the journal does not have the ticket, when the ticket is old or moves no
   *     cash, or when another job was faster
   */
  public void claim(UUID ticketId, UUID printId) {
    Entry ticket =
        journal
            .find(EntryKind.TICKET, ticketId)
            .orElseThrow(
                () ->
                    new Refusal(
                        DrawerProblem.TICKET_NOT_KEPT,
                        "Leave it at /device/api/tickets/%s first, or print without the drawer."
                            .formatted(ticketId)));
    boolean old = ticket.writtenAt().plus(AGE_AT_MOST).isBefore(clock.instant());
    if (old || !movesCash(ticket)) {
      throw new Refusal(
          DrawerProblem.TICKET_WITHOUT_DRAWER,
          (old ? "It is older than ten minutes. " : "No cash is paid with it. ") + THE_OTHER_WAY);
    }
    String claim = "{\"printId\":\"%s\"}".formatted(printId);
    if (!journal.append(EntryKind.TICKET_DRAWER, ticketId, claim).json().equals(claim)) {
      throw new Refusal(DrawerProblem.DRAWER_OPENED_ALREADY, THE_OTHER_WAY);
    }
  }

  private boolean movesCash(Entry ticket) {
    try {
      for (JsonNode tender : json.readTree(ticket.json()).at("/body/tenders")) {
        if (tender.path("kind").asText().equals("cash")
            && tender.path("amountCents").asLong() != 0) {
          return true;
        }
      }
      return false;
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("entry " + ticket.sequence() + " can't be read", foreign);
    }
  }
}
