package coop.fourmiliere.device.display;

import coop.fourmiliere.device.paper.Letters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two lines of exactly 20 characters, with the letters that the display has.
 *
 * <p>Two or more spaces in a line part what stands on the left from what stands on the right, as a
 * name from its price: the right is flush with the edge and whole, the left is cut where it has no
 * room. A line without such a gap is cut after 20 characters.
 */
record Screen(String upper, String lower) {

  static final int COLUMNS = 20;

  private static final Pattern PARTED = Pattern.compile("(.*\\S) {2,}(\\S.*)");

  /** The screen that shows up to two lines. */
  static Screen of(List<String> lines, Letters letters) {
    return new Screen(
        lines.isEmpty() ? pad("") : fit(letters.spell(lines.get(0))),
        lines.size() < 2 ? pad("") : fit(letters.spell(lines.get(1))));
  }

  /** The screen that greets, in the middle of its upper line. */
  static Screen greeting(String greeting, Letters letters) {
    String spelled = cut(letters.spell(greeting), COLUMNS);
    return new Screen(pad(" ".repeat((COLUMNS - spelled.length()) / 2) + spelled), pad(""));
  }

  private static String fit(String line) {
    String text = line.stripTrailing();
    Matcher parted = PARTED.matcher(text);
    if (!parted.matches() || parted.group(2).length() > COLUMNS - 2) {
      return pad(cut(text, COLUMNS));
    }
    String right = parted.group(2);
    String left = cut(parted.group(1), COLUMNS - 1 - right.length());
    return left + " ".repeat(COLUMNS - left.length() - right.length()) + right;
  }

  private static String cut(String text, int columns) {
    return text.length() <= columns ? text : text.substring(0, columns);
  }

  private static String pad(String text) {
    return text + " ".repeat(COLUMNS - text.length());
  }
}
