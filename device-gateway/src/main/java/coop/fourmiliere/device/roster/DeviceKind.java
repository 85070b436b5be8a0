package coop.fourmiliere.device.roster;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What hangs on a line. */
public enum DeviceKind {
  SCALE,
  SCANNER,
  PRINTER;

  /** The kind of that word, as paths name it. */
  public static DeviceKind fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
