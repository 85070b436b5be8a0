package coop.fourmiliere.device.detection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a search is. */
enum Phase {
  /** It only reads. */
  LISTENING,
  /** It asks for the weight. */
  ASKING,
  /** Two answers in a row prove what it is. */
  FOUND,
  /** It was understood, but not twice in a row. */
  UNCERTAIN,
  /** It said nothing. */
  SILENT,
  /** It said what no codec knows, and is left alone. */
  STRANGE,
  /** Somebody ended it. */
  CANCELLED,
  /** The line is gone, or could not be opened. */
  FAILED;

  /** The word in JSON. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean over() {
    return this != LISTENING && this != ASKING;
  }
}
