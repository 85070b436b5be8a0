package coop.fourmiliere.kernel;

/**
 * The structured communication of a Belgian bank transfer: ten digits and their check number modulo
 * 97.
 *
 * @param digits the twelve digits
 */
public record StructuredCommunication(String digits) {

  private static final long LARGEST_BODY = 9_999_999_999L;

  /**
   * Checks shape and check number.
   *
   * @throws IllegalArgumentException with the reason, when it is no such communication
   */
  public StructuredCommunication {
    String fault = fault(digits);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
  }

  /**
   * The communication that carries this number.
   *
   * @param number 0 to 9999999999
   * @throws IllegalArgumentException when the number has more than ten digits or is negative
   */
  public static StructuredCommunication of(long number) {
    if (number < 0 || number > LARGEST_BODY) {
      throw new IllegalArgumentException(
          "a structured communication carries at most ten digits: " + number);
    }
    return new StructuredCommunication(padded(number, 10) + padded(check(number), 2));
  }

  /**
   * Reads a communication with or without its plus signs (or stars), slashes and spaces.
   *
   * @throws IllegalArgumentException with the reason, when it is no such communication
   */
  public static StructuredCommunication parse(String text) {
    return new StructuredCommunication(Digits.without(text, "+*/ "));
  }

  /** Whether {@link #parse} would take it. */
  public static boolean isValid(String text) {
    return text != null && fault(Digits.without(text, "+*/ ")) == null;
  }

  /** As it is printed: {@code +++010/8068/17183+++}. */
  public String formatted() {
    return "+++"
        + digits.substring(0, 3)
        + '/'
        + digits.substring(3, 7)
        + '/'
        + digits.substring(7)
        + "+++";
  }

  private static String fault(String digits) {
    if (digits == null || digits.length() != 12 || !Digits.only(digits)) {
      return "a structured communication has twelve digits: " + digits;
    }
    String expected = padded(check(Long.parseLong(digits.substring(0, 10))), 2);
    return digits.endsWith(expected)
        ? null
        : "the check number of " + digits + " should be " + expected;
  }

  private static long check(long number) {
    long rest = number % 97;
    return rest == 0 ? 97 : rest;
  }

  private static String padded(long number, int length) {
    String text = Long.toString(number);
    return "0".repeat(length - text.length()) + text;
  }
}
