package coop.fourmiliere.device.serial;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a device can be used. */
enum ConnectionState {
  CONNECTED,
  DISCONNECTED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
