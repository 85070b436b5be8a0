package coop.fourmiliere.catalog.exchange.row;

import java.util.Locale;

/** Why a row is refused; the codes are stable, clients translate by them. */
public enum RowFault {
  BARCODE_TAKEN,
  BAD_BARCODE,
  BAD_CHARACTER,
  BAD_FLAG,
  BAD_NUMBER,
  BAD_VAT_NUMBER,
  BROKEN_ENCODING,
  DECIMAL_COMMA,
  DEPOSIT_OF_ITSELF,
  DUPLICATE_ID,
  EXPONENT,
  FAMILY_OF_ITSELF,
  LONG_ROW,
  MISSING_ID,
  MISSING_NAME,
  MISSING_PRICE,
  NEGATIVE,
  NOT_A_SUPPLIER,
  SHORT_ROW,
  TOO_LARGE,
  TOO_LONG,
  TOO_PRECISE,
  UNKNOWN_BRAND,
  UNKNOWN_COUNTRY,
  UNKNOWN_DEPOSIT,
  UNKNOWN_FAMILY,
  UNKNOWN_SUPPLIER,
  UNKNOWN_UNIT,
  UNKNOWN_VAT_RATE,
  WRONG_CHECK_DIGIT;

  /** The stable code, for example {@code missing-name}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
