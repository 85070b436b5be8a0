package coop.fourmiliere.device.journal;

import com.fasterxml.jackson.annotation.JsonValue;
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
  /** How a payment attempt ended. */
  PAYMENT_OUTCOME;

  /**
   * The kind of that word, as addresses name it.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static EntryKind fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word in JSON, such as {@code print_job}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
