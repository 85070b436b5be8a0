package coop.fourmiliere.sales.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A ticket is a sale or takes one back. */
public enum TicketKind {
  SALE,
  REFUND;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the database. */
  @JsonValue
  public String code() {
    return code;
  }
}
