package coop.fourmiliere.device.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.device.journal.Entry;
import coop.fourmiliere.device.journal.EntryKind;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What the journal knows of tickets. What is kept here is on the disk. One that can't be read was
 * kept all the same: nobody takes it for one that never was.
 */
@ApplicationScoped
class TicketBook {

  private static final int PAGE = 200;

  /** What an entry of the journal holds. */
  private static final int CHARACTERS_AT_MOST = 262_144;

  private final Journal journal;
  private final ObjectMapper json;

  TicketBook(Journal journal, ObjectMapper json) {
    this.journal = journal;
    this.json = json;
  }

  /** Keeps a ticket, and answers since when. */
  Instant keep(UUID id, KeptTicket ticket) {
    String text = write(ticket);
    if (text.length() > CHARACTERS_AT_MOST) {
      throw new Refusal(CommonProblem.TOO_LARGE, "A ticket has room in 256 kB: split the sale.");
    }
    return journal.append(EntryKind.TICKET, id, text).writtenAt();
  }

  /** The ticket of that id, and since when it is kept. */
  Optional<Kept> find(UUID id) {
    return journal.find(EntryKind.TICKET, id).map(this::read);
  }

  /**
   * Keeps that sales-service has a ticket.
   *
   * @param by the subject of the token with which the till said so; null when the gateway forwarded
   *     the ticket itself
   */
  void acknowledge(UUID id, String by) {
    journal.append(EntryKind.TICKET_ACKNOWLEDGEMENT, id, write(new Acknowledgement(by)));
  }

  /** Tells the tickets that nobody acknowledged, oldest first. */
  void waiting(BiConsumer<UUID, Kept> told) {
    List<Entry> page = unacknowledged(0);
    while (!page.isEmpty()) {
      page.forEach(entry -> told.accept(entry.id(), read(entry)));
      page = unacknowledged(page.get(page.size() - 1).sequence());
    }
  }

  private List<Entry> unacknowledged(long after) {
    return journal.without(EntryKind.TICKET_ACKNOWLEDGEMENT, EntryKind.TICKET, after, PAGE);
  }

  private String write(Object document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private Kept read(Entry entry) {
    KeptTicket ticket =
        journal
            .read(entry, json.readerFor(KeptTicket.class), KeptTicket::isReadable)
            .orElse(KeptTicket.UNREADABLE);
    return new Kept(ticket, entry.writtenAt());
  }

  /** A ticket that was kept, and when. */
  record Kept(KeptTicket ticket, Instant at) {}

  /** That sales-service has a ticket. */
  record Acknowledgement(String by) {}
}
