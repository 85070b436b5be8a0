package coop.fourmiliere.device.zvt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Card numbers, of which only the last four digits ever leave this class. */
final class Pan {

  private static final int SHOWN = 4;
  private static final int FEWEST_DIGITS = 12;
  private static final String HIDDEN = "••••";
  private static final int MASKED_DIGIT = 0xE;
  private static final int FILLER = 0xF;
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ -]?\\d){11,18}");

  private Pan() {}

  /** The number of a field, such as {@code ••••4771}; null when there is none. */
  static String masked(byte[] field) {
    StringBuilder digits = new StringBuilder();
    for (byte pair : field) {
      for (int digit : new int[] {(pair & 0xF0) >> 4, pair & 0x0F}) {
        if (digit <= 9) {
          digits.append((char) ('0' + digit));
        } else if (digit == MASKED_DIGIT) {
          digits.append('•');
        } else if (digit != FILLER) {
          return null;
        }
      }
    }
    if (digits.isEmpty()) {
      return null;
    }
    return digits.length() < FEWEST_DIGITS ? HIDDEN : lastOf(digits);
  }

  /** The text with every card number in it masked. */
  static String hideIn(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.replaceAll(
        found -> {
          StringBuilder digits = new StringBuilder(found.group().replaceAll("[ -]", ""));
          return isCard(digits) ? lastOf(digits) : Matcher.quoteReplacement(found.group());
        });
  }

  private static String lastOf(StringBuilder digits) {
    return HIDDEN + digits.substring(digits.length() - SHOWN);
  }

  /** Luhn's check digit, which every card number has and a terminal's number seldom. */
  private static boolean isCard(CharSequence digits) {
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(digits.length() - 1 - at) - '0';
      int weighed = at % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
