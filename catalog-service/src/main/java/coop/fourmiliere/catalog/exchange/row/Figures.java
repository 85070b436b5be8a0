package coop.fourmiliere.catalog.exchange.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the figures of an export exactly: a decimal point, no exponent, no separator of thousands.
 */
public final class Figures {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
  private static final Pattern EXPONENT =
      Pattern.compile("[-+]?[0-9]+([.,][0-9]*)?[eE][-+]?[0-9]+");
  private static final Pattern COMMA = Pattern.compile("[-+]?[0-9 .]*,[0-9]+.*");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?) ?%");
  private static final BigDecimal CENTS_MAX = BigDecimal.valueOf(9_999_999);
  private static final BigDecimal MILLI_MAX = BigDecimal.valueOf(1_000_000_000L);

  /** Programs that count in binary write 2.40 as 2.4000000000000004. */
  private static final BigDecimal NOISE = new BigDecimal("0.00001");

  private Figures() {}

  /** A selling price in cents: 0.00 to 99999.99, exact. */
  public static long priceCents(String text) throws BadCell {
    BigDecimal cents = number(text).movePointRight(2);
    BigDecimal whole = cents.setScale(0, RoundingMode.HALF_UP);
    if (cents.subtract(whole).abs().compareTo(NOISE) > 0) {
      throw new BadCell(RowFault.TOO_PRECISE, "A price has two decimals: " + text);
    }
    return atMost(CENTS_MAX, whole, "A price is at most 99999.99: " + text);
  }

  /** A cost in cents, rounded: costs may be finer than a cent. */
  public static long costCents(String text) throws BadCell {
    BigDecimal cents = number(text).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    return atMost(CENTS_MAX, cents, "A cost is at most 99999.99: " + text);
  }

  /** A quantity in thousandths, rounded. */
  public static long quantityMilli(String text) throws BadCell {
    BigDecimal milli = number(text).movePointRight(3).setScale(0, RoundingMode.HALF_UP);
    return atMost(MILLI_MAX, milli, "A quantity is at most 1000000: " + text);
  }

  /** A VAT rate such as {@code 6%} in basis points; only the known ones. */
  public static int vatRateBp(String text, Set<Integer> known) throws BadCell {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      int bp = new BigDecimal(percent.group(1)).movePointRight(2).intValueExact();
      if (known.contains(bp)) {
        return bp;
      }
    }
    throw new BadCell(RowFault.UNKNOWN_VAT_RATE, "This VAT rate is not known here: " + text);
  }

  private static BigDecimal number(String text) throws BadCell {
    if (EXPONENT.matcher(text).matches()) {
      throw new BadCell(RowFault.EXPONENT, "Write the number out, without an exponent: " + text);
    }
    if (COMMA.matcher(text).matches()) {
      throw new BadCell(RowFault.DECIMAL_COMMA, "Use a decimal point instead of a comma: " + text);
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new BadCell(RowFault.BAD_NUMBER, "This is not a number: " + text);
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() < 0) {
      throw new BadCell(RowFault.NEGATIVE, "It can't be below zero: " + text);
    }
    return number;
  }

  private static long atMost(BigDecimal max, BigDecimal figure, String message) throws BadCell {
    if (figure.compareTo(max) > 0) {
      throw new BadCell(RowFault.TOO_LARGE, message);
    }
    return figure.longValueExact();
  }
}
