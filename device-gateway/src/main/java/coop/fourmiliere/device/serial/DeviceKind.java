package coop.fourmiliere.device.serial;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What hangs on a line. */
public enum DeviceKind {
  SCALE,
  SCANNER;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
