package coop.fourmiliere.device.roster;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a device can be used. */
public enum ConnectionState {
  CONNECTED,
  DISCONNECTED;

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
