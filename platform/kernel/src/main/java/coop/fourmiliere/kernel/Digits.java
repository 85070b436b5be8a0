package coop.fourmiliere.kernel;

/** The digits 0 to 9, and only these: other scripts have digits too. */
final class Digits {

  private Digits() {}

  static boolean only(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static String without(String text, String ignored) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> ignored.indexOf(c) < 0).forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
