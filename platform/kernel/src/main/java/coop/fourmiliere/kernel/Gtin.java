package coop.fourmiliere.kernel;

/**
 * A barcode number of GS1: GTIN-8, UPC-A (12), EAN-13 or GTIN-14 with its right check digit.
 *
 * @param digits the number as printed under the bars
 */
public record Gtin(String digits) {

  private static final int NORMAL_LENGTH = 14;

  /**
   * Checks length and check digit.
   *
   * @throws IllegalArgumentException with the reason, when it is no such number
   */
  public Gtin {
    String fault = fault(digits);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
  }

  /**
   * Reads a barcode number; space around it does not count.
   *
   * @throws IllegalArgumentException with the reason, when it is no such number
   */
  public static Gtin parse(String text) {
    return new Gtin(text.strip());
  }

  /** Whether {@link #parse} would take it. */
  public static boolean isValid(String text) {
    return text != null && fault(text.strip()) == null;
  }

  /**
   * The check digit that belongs behind these digits: from the right, weights 3, 1, 3, 1 …, up to
   * the next ten.
   *
   * @throws IllegalArgumentException when there is anything but digits
   */
  public static int checkDigit(String body) {
    if (!Digits.only(body)) {
      throw new IllegalArgumentException("a barcode number has digits only: " + body);
    }
    int sum = 0;
    int weight = 3;
    for (int at = body.length() - 1; at >= 0; at--) {
      sum += weight * (body.charAt(at) - '0');
      weight = 4 - weight;
    }
    return (10 - sum % 10) % 10;
  }

  /**
   * The number padded with zeros to 14 digits: what one compares, so that UPC-A and EAN-13 of one
   * article are equal.
   */
  public String normalised() {
    return "0".repeat(NORMAL_LENGTH - digits.length()) + digits;
  }

  private static String fault(String text) {
    if (text == null || !Digits.only(text)) {
      return "a barcode number has digits only: " + text;
    }
    int length = text.length();
    if (length != 8 && (length < 12 || length > NORMAL_LENGTH)) {
      return "a barcode number has 8, 12, 13 or 14 digits, not " + length + ": " + text;
    }
    int check = checkDigit(text.substring(0, length - 1));
    return check == text.charAt(length - 1) - '0'
        ? null
        : "the check digit of " + text + " should be " + check;
  }
}
