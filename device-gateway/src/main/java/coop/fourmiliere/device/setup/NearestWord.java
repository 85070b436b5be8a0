package coop.fourmiliere.device.setup;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant who mistyped a word. */
final class NearestWord {

  private NearestWord() {}

  /** The word that differs least, if it differs by no more than a third of what was typed. */
  static Optional<String> to(String typed, Collection<String> words) {
    int tolerated = Math.max(1, Math.min(4, typed.length() / 3));
    return words.stream()
        .min(Comparator.comparingInt(word -> distance(typed, word)))
        .filter(word -> distance(typed, word) <= tolerated);
  }

  /** How many characters must be put in, taken out or changed (Levenshtein). */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int at = 0; at < before.length; at++) {
      before[at] = at;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] now = new int[before.length];
      now[0] = row;
      for (int at = 1; at < now.length; at++) {
        int changed = before[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
        now[at] = Math.min(changed, 1 + Math.min(before[at], now[at - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
