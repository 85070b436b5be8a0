package coop.fourmiliere.device.scale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the till may make of the platter. Only {@link #STABLE} has a weight. */
enum WeightState {
  STABLE,
  MOVING,
  ZERO,
  /** Less than the scale may be used to sell. */
  LIGHT,
  UNDER,
  OVER,
  DISCONNECTED;

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
