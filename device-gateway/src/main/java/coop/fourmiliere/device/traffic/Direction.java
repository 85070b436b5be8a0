package coop.fourmiliere.device.traffic;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who spoke. */
public enum Direction {
  /** The device. */
  HEARD,
  /** The gateway. */
  SAID;

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
