package coop.fourmiliere.sales.totals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a ticket's line is about. */
public enum LineKind {
  /** Goods, with VAT in their price. */
  ARTICLE,
  /** A deposit on a container, or its return when the quantity is negative; outside VAT. */
  DEPOSIT,
  /** A voucher sold, worth money later; outside VAT. */
  VOUCHER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the database. */
  @JsonValue
  public String code() {
    return code;
  }

  /** Whether lines of this kind take part in VAT. */
  public boolean hasVat() {
    return this == ARTICLE;
  }
}
