package coop.fourmiliere.device.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether sales-service has a ticket, as far as the gateway knows. */
public enum TicketState {
  /** Nobody said so; it is forwarded when the till had time to send it. */
  WAITING,
  /** It has. */
  ACKNOWLEDGED,
  /** It will not take it as it is, or nobody can read it: a person looks. */
  REFUSED;

  /**
   * The state of that word, as addresses name it.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static TicketState fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word in JSON. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
