package coop.fourmiliere.device.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A ticket as the journal has it.
 *
 * @param body as the till sends it to sales-service
 * @param by the subject of the token with which it came
 */
record KeptTicket(TicketKind kind, ObjectNode body, String by) {

  private static final String SELLER = "soldBy";

  boolean isSame(KeepTicket ticket) {
    return kind == ticket.kind() && body.equals(ticket.body());
  }

  /** What is sent: a device never sold anything, so whoever brought the ticket did. */
  ObjectNode forwarded() {
    return body.hasNonNull(SELLER) ? body : body.deepCopy().put(SELLER, seller().toString());
  }

  /** The id that sales-service gives to that subject. */
  private UUID seller() {
    try {
      return UUID.fromString(by);
    } catch (IllegalArgumentException ofAnotherForm) {
      return UUID.nameUUIDFromBytes(by.getBytes(UTF_8));
    }
  }
}
