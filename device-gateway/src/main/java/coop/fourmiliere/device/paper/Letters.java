package coop.fourmiliere.device.paper;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/**
 * What a code page can write. What it lacks is spelled with what it has: an œ as oe, a curly
 * apostrophe as a straight one, a letter with a rare accent without it. Never a question mark.
 */
public final class Letters {

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final String UNKNOWN = "*";

  private static final Map<Integer, String> SPELLED =
      Map.ofEntries(
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "OE"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "L"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) '€', "EUR"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‚', "'"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '„', "\""),
          Map.entry((int) '‹', "<"),
          Map.entry((int) '›', ">"),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '‑', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '•', "-"),
          Map.entry((int) '⁄', "/"),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '≥', ">="));

  private final Charset page;

  /**
   * @param page one byte for each character, ASCII below 80h
   */
  public Letters(Charset page) {
    this.page = page;
  }

  /** The text with characters of the page only, each one column wide. */
  public String spell(String text) {
    CharsetEncoder encoder = page.newEncoder();
    StringBuilder spelled = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(character -> spelled.append(spell(character, encoder)));
    return spelled.toString();
  }

  /** The bytes of a text that was {@link #spell spelled}, one for each character. */
  public byte[] encode(String spelled) {
    return spelled.replace(NO_BREAK_SPACE, ' ').getBytes(page);
  }

  private static String spell(int character, CharsetEncoder encoder) {
    String written = Character.toString(character);
    if (Character.getType(character) == Character.CONTROL) {
      return " ";
    }
    if (Character.isSpaceChar(character) && character != ' ') {
      // The narrow spaces of French numbers must not become a place to break the line.
      return Character.toString(NO_BREAK_SPACE);
    }
    if (encoder.canEncode(written)) {
      return written;
    }
    String known = SPELLED.get(character);
    if (known != null) {
      return known;
    }
    return withoutAccents(written, encoder);
  }

  private static String withoutAccents(String written, CharsetEncoder encoder) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(written, Normalizer.Form.NFKD)
        .codePoints()
        .filter(part -> !isUnseen(part))
        .forEach(part -> kept.append(spelled(part, encoder)));
    return kept.toString();
  }

  private static String spelled(int part, CharsetEncoder encoder) {
    String written = Character.toString(part);
    return encoder.canEncode(written) ? written : SPELLED.getOrDefault(part, UNKNOWN);
  }

  private static boolean isUnseen(int part) {
    int type = Character.getType(part);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }
}
