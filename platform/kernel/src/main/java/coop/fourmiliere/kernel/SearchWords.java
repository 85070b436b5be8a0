package coop.fourmiliere.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as a search sees it: without case, accents and signs. */
public final class SearchWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** PostgreSQL takes no endless word into its index. */
  private static final int WORD_LENGTH_MAX = 64;

  private SearchWords() {}

  /** The words of a text, folded: "Œufs de l'Étang" has oeufs, de, l, etang. */
  public static List<String> of(String text) {
    String letters =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String plain =
        letters
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l");
    return BETWEEN_WORDS
        .splitAsStream(plain)
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(word.length(), WORD_LENGTH_MAX)))
        .toList();
  }

  /** The folded words with one space between: how a text is stored for search and order. */
  public static String folded(String text) {
    return String.join(" ", of(text));
  }

  /**
   * A PostgreSQL {@code tsquery} that finds texts with a word that begins with each of the words
   * typed. Words are letters and digits, so nothing in them needs quoting.
   *
   * @param typed may be null
   * @return null when no word is in it, so that there is nothing to look for
   */
  public static String prefixQuery(String typed) {
    if (typed == null) {
      return null;
    }
    String query =
        of(typed).stream()
            .distinct()
            .map(word -> "'" + word + "':*")
            .collect(Collectors.joining(" & "));
    return query.isEmpty() ? null : query;
  }
}
