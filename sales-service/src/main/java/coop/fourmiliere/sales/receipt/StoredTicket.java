package coop.fourmiliere.sales.receipt;

import java.util.UUID;

/**
 * A ticket in the book.
 *
 * @param hash its link in the chain, in hexadecimal digits
 * @param body the ticket as canonical JSON, without the hash
 * @param soldBySent whether the seller was named in the request
 */
public record StoredTicket(UUID id, TicketKind kind, String hash, String body, boolean soldBySent) {

  /** What is answered for it, the first time and every time after: the body with the hash. */
  public String answer() {
    return "{\"hash\":\"" + hash + "\"," + body.substring(1);
  }
}
