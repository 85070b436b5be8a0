package coop.fourmiliere.device.drawer;

import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The openings for tickets: one for each, kept in the journal before it happens. */
@ApplicationScoped
public class TicketOpenings {

  private final Journal journal;

  TicketOpenings(Journal journal) {
    this.journal = journal;
  }

  /**
   * This print job opens the drawer for that ticket, and no other will.
   *
   * @throws Refusal when the journal does not have the ticket, or another job was faster
   */
  public void claim(UUID ticketId, UUID printId) {
    if (journal.find(EntryKind.TICKET, ticketId).isEmpty()) {
      throw new Refusal(
          DrawerProblem.TICKET_NOT_KEPT,
          "Leave it at /device/api/tickets/%s first, or print without the drawer."
              .formatted(ticketId));
    }
    String claim = "{\"printId\":\"%s\"}".formatted(printId);
    if (!journal.append(EntryKind.TICKET_DRAWER, ticketId, claim).json().equals(claim)) {
      throw new Refusal(
          DrawerProblem.DRAWER_OPENED_ALREADY,
          "Print without the drawer; the shop role opens it at /device/api/drawer/kick.");
    }
  }
}
