package coop.fourmiliere.catalog.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as a search sees it. */
public final class SearchWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

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
    return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  /** The folded words with one space between: how a text is stored for search and order. */
  public static String folded(String text) {
    return String.join(" ", of(text));
  }

  /**
   * A PostgreSQL {@code tsquery} that finds texts with a word that begins with each of the words
   * typed; empty when there is no word in it. Words are letters and digits, so nothing in them
   * needs quoting.
   */
  public static String prefixQuery(String typed) {
    return of(typed).stream()
        .distinct()
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
