package coop.fourmiliere.device.zvt;

import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Card numbers, of which only the last four digits ever leave this class. */
final class Pan {

  private static final int SHOWN = 4;
  private static final int FEWEST_DIGITS = 12;
  private static final String HIDDEN = "••••";
  private static final int MASKED_DIGIT = 0xE;
  private static final int FILLER = 0xF;
  private static final int LEAST_DIGITS = 13;
  private static final int MOST_DIGITS = 19;
  private static final String BETWEEN = "[\\s\\p{Z}\\p{Pd}._\\u00B7\\u2219]*";
  private static final Pattern RUN = Pattern.compile("[0-9](?:" + BETWEEN + "[0-9])*");

  /** The digits that stand before at least four signs of masking and then more digits. */
  private static final Pattern PARTLY_MASKED =
      Pattern.compile("[0-9](?:%1$s[0-9]){3,11}(?=%1$s(?:[*#xX]%1$s){4,}[0-9])".formatted(BETWEEN));

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

  /**
   * The text with all but the last four digits hidden of whatever could be a card number (ISO/IEC
   * 7812: 13 to 19 digits that satisfy Luhn), also in the middle of a longer run of digits, and of
   * a number that someone else has masked less.
   */
  static String hideIn(String text) {
    String whole = RUN.matcher(text).replaceAll(run -> hideInRun(run.group()));
    return PARTLY_MASKED.matcher(whole).replaceAll(HIDDEN);
  }

  private static String hideInRun(String run) {
    int[] places = IntStream.range(0, run.length()).filter(at -> isDigit(run.charAt(at))).toArray();
    BitSet hidden = new BitSet();
    for (int from = 0; from < places.length; from++) {
      int most = Math.min(MOST_DIGITS, places.length - from);
      for (int count = LEAST_DIGITS; count <= most; count++) {
        if (isCard(run, places, from, count)) {
          hidden.set(places[from], places[from + count - SHOWN]);
        }
      }
    }
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < run.length(); at++) {
      if (!hidden.get(at)) {
        shown.append(run.charAt(at));
      } else if (at == 0 || !hidden.get(at - 1)) {
        shown.append(HIDDEN);
      }
    }
    return shown.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String lastOf(StringBuilder digits) {
    return HIDDEN + digits.substring(digits.length() - SHOWN);
  }

  /** Luhn's check digit, which every card number has and a terminal's number seldom. */
  private static boolean isCard(String run, int[] places, int from, int count) {
    int sum = 0;
    for (int at = 0; at < count; at++) {
      int digit = run.charAt(places[from + count - 1 - at]) - '0';
      int weighed = at % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
