package coop.fourmiliere.device.drawer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a drawer is open though nothing was sold. */
public enum OpeningCause {
  /** Somebody of the shop role asked for it. */
  ASKED,
  /** The printer says that it is open, and nobody asked: a key, or a hand. */
  BY_HAND;

  /** The word in JSON, such as {@code by-hand}. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
