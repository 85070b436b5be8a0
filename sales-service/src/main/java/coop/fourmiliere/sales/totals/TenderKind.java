package coop.fourmiliere.sales.totals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A way to pay. Only cash is rounded. */
public enum TenderKind {
  CASH,
  CARD,
  MEAL_VOUCHER,
  ECO_VOUCHER,
  LOCAL_CURRENCY,
  MEMBER_ACCOUNT,
  GIFT_VOUCHER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the database, for example {@code meal_voucher}. */
  @JsonValue
  public String code() {
    return code;
  }
}
