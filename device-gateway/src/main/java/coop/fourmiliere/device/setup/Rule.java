package coop.fourmiliere.device.setup;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which values a setting may have.
 *
 * @param wanted what it must be, as it follows "il faut"
 * @param words all values, where they are few; otherwise empty
 */
record Rule(String wanted, List<String> words, Predicate<String> fits) {

  static Rule of(String wanted, Predicate<String> fits) {
    return new Rule(wanted, List.of(), fits);
  }

  static Rule pattern(String wanted, String regex) {
    return of(wanted, value -> value.matches(regex));
  }

  static Rule oneOf(List<String> words) {
    return new Rule(
        String.join(", ", words).replaceFirst("(.*), ", "$1 ou "), words, words::contains);
  }

  /** A whole number, both bounds included. */
  static Rule number(long from, long to) {
    String wanted =
        to == Integer.MAX_VALUE
            ? "un nombre entier, %d au moins".formatted(from)
            : "un nombre entier de %d à %d".formatted(from, to);
    return of(wanted, value -> isBetween(value, from, to));
  }

  private static boolean isBetween(String value, long from, long to) {
    return value.matches("-?[0-9]{1,10}")
        && Long.parseLong(value) >= from
        && Long.parseLong(value) <= to;
  }
}
