package coop.fourmiliere.kernel;

import java.util.Locale;

/**
 * A Belgian enterprise number: ten digits, the first 0 or 1, the last two the check number modulo
 * 97. With BE in front it is the VAT number.
 *
 * @param digits the ten digits
 */
public record EnterpriseNumber(String digits) {

  /**
   * Checks shape and check number.
   *
   * @throws IllegalArgumentException with the reason, when it is no such number
   */
  public EnterpriseNumber {
    String fault = fault(digits);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
  }

  /**
   * Reads a number with or without BE, dots, hyphens and spaces.
   *
   * @throws IllegalArgumentException with the reason, when it is no such number
   */
  public static EnterpriseNumber parse(String text) {
    return new EnterpriseNumber(bare(text));
  }

  /** Whether {@link #parse} would take it. */
  public static boolean isValid(String text) {
    return text != null && fault(bare(text)) == null;
  }

  /** As people write it: {@code 0403.019.261}. */
  public String formatted() {
    return digits.substring(0, 4) + '.' + digits.substring(4, 7) + '.' + digits.substring(7);
  }

  /** The VAT number of the same enterprise: {@code BE0403019261}. */
  public String vatNumber() {
    return "BE" + digits;
  }

  private static String bare(String text) {
    String compact = Digits.without(text, " .-").toUpperCase(Locale.ROOT);
    return compact.startsWith("BE") ? compact.substring(2) : compact;
  }

  private static String fault(String digits) {
    if (digits == null || digits.length() != 10 || !Digits.only(digits) || digits.charAt(0) > '1') {
      return "an enterprise number has ten digits and starts with 0 or 1: " + digits;
    }
    long check = 97 - Long.parseLong(digits.substring(0, 8)) % 97;
    return check == Long.parseLong(digits.substring(8))
        ? null
        : "the check number of " + digits + " should be " + (check < 10 ? "0" : "") + check;
  }
}
