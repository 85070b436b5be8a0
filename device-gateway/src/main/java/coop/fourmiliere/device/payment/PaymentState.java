package coop.fourmiliere.device.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import coop.fourmiliere.device.exchange.Verdict;
import java.util.Locale;

/** What is known of a card payment. */
public enum PaymentState {
  /** The terminal is at it. */
  PENDING,
  /** The money moved. */
  APPROVED,
  /** No money moved. */
  DECLINED,
  /** Nobody knows; a person looks and decides, unless the terminal can still prove it. */
  UNKNOWN;

  static PaymentState of(Verdict.State verdict) {
    return valueOf(verdict.name());
  }

  @JsonCreator
  static PaymentState fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
