package coop.fourmiliere.device.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an entry is about. */
public enum EntryKind {
  /** A load came to rest on a scale. */
  WEIGHING,
  /** Something is to be printed. */
  PRINT_JOB,
  /** How a print job ended. */
  PRINT_OUTCOME,
  /** A card terminal is about to be asked for money. */
  PAYMENT_ATTEMPT,
  /** A payment attempt is about to leave for the terminal. */
  PAYMENT_SENT,
  /** How a payment attempt ended. */
  PAYMENT_OUTCOME,
  /** A person decided how a payment attempt ended. */
  PAYMENT_SETTLEMENT,
  /** A sale or refund that the till made. */
  TICKET,
  /** sales-service has a ticket. */
  TICKET_ACKNOWLEDGEMENT,
  /** The print job that opens the drawer for a ticket; the entry's id is the ticket's. */
  TICKET_DRAWER,
  /** The drawer opened without a sale. */
  DRAWER_OPENING,
  /** A card terminal's day is about to be closed, or how that ended. */
  END_OF_DAY,
  /** What only a newer gateway can read; this one writes none. */
  UNKNOWN;

  /**
   * The kind of that word, as addresses name it.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static EntryKind fromString(String word) {
    EntryKind kind = stored(word.toUpperCase(Locale.ROOT));
    if (kind == UNKNOWN) {
      throw new IllegalArgumentException("no kind of entry is called " + word);
    }
    return kind;
  }

  /** The kind that is stored under that name; a journal goes back to an older gateway, too. */
  static EntryKind stored(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The word in JSON, such as {@code print_job}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
