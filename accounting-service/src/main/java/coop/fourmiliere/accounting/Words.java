package coop.fourmiliere.accounting;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text as a search finds them: without case, accents and signs. */
public final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int WORD_LENGTH_MAX = 64;

  private Words() {}

  /** The folded words, each once, separated by a space. */
  public static String of(String text) {
    return words(text).stream().distinct().collect(Collectors.joining(" "));
  }

  /**
   * A PostgreSQL text search in which every word is the beginning of a word.
   *
   * @return null when the text holds no word, so that there is nothing to search for
   */
  public static String query(String text) {
    String query =
        words(text).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    return query.isEmpty() ? null : query;
  }

  private static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(SIGNS.split(plain))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(word.length(), WORD_LENGTH_MAX)))
        .toList();
  }
}
