package coop.fourmiliere.device.drawer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a drawer is that has a wire to say so. */
public enum DrawerState {
  OPEN,
  CLOSED;

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
