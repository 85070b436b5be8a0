package coop.fourmiliere.device.printer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a print job is. */
enum JobState {
  /** Nothing of it is on paper, or it stopped in the middle and will begin again. */
  WAITING,
  PRINTING,
  /** The printer said so, or took it all if it can't say. */
  PRINTED,
  /** Nobody knows whether it is on paper: a person looks and decides. */
  DOUBTFUL;

  /** The word in JSON. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
