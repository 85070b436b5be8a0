package coop.fourmiliere.device.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A ticket as the journal has it.
 *
 * @param body as the till sends it to sales-service
 * @param by the subject of the token with which it came
 */
record KeptTicket(TicketKind kind, ObjectNode body, String by) {

  /** One of which the journal has nothing but the id. */
  static final KeptTicket UNREADABLE = new KeptTicket(null, null, null);

  private static final String SELLER = "soldBy";

  /** Whether it is known what was sold. */
  boolean isReadable() {
    return kind != null && body != null;
  }

  boolean isSame(KeepTicket ticket) {
    return kind == ticket.kind() && body.equals(ticket.body());
  }

  /**
   * What is sent: a device never sold anything, so whoever brought the ticket did. A joined till is
   * nobody, and then sales-service has the last word.
   */
  ObjectNode forwarded() {
    return body.hasNonNull(SELLER) || !isPerson(by) ? body : body.deepCopy().put(SELLER, by);
  }

  private static boolean isPerson(String subject) {
    try {
      UUID.fromString(subject);
      return true;
    } catch (IllegalArgumentException ofAnotherForm) {
      return false;
    }
  }
}
