package coop.fourmiliere.device.roster;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What hangs on a line. */
public enum DeviceKind {
  SCALE,
  SCANNER,
  PRINTER,
  DISPLAY,
  TERMINAL;

  /** The kind of that word, as paths name it. */
  public static DeviceKind fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a till is complete without one, so that none is missed where no port is set. */
  boolean optional() {
    return this != SCALE && this != SCANNER;
  }

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
