package coop.fourmiliere.sales.totals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one unit of an article is. */
public enum Unit {
  PIECE,
  KG,
  L;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the database. */
  @JsonValue
  public String code() {
    return code;
  }
}
