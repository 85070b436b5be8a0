package coop.fourmiliere.device.dialect;

import coop.fourmiliere.device.paper.Letters;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Printers that differ in what they understand; all have the letters of French and Dutch, and €.
 */
public enum Model {
  /** Epson TM-T20, TM-T88 from III on, TM-m30. */
  EPSON(Language.ESC_POS, 19, "IBM00858", 48),
  /** Has no page 19. */
  EPSON_TM_T88II(Language.ESC_POS, 16, "windows-1252", 42),
  /** Set to ISO 8859-15. */
  EPSON_LATIN9(Language.ESC_POS, 40, "ISO-8859-15", 48),
  /** Others that speak ESC/POS, 80 mm: what they share best is page 16. */
  GENERIC(Language.ESC_POS, 16, "windows-1252", 48),
  /** The same with paper of 58 mm. */
  GENERIC_58(Language.ESC_POS, 16, "windows-1252", 32),
  /** Star in line mode. */
  STAR(Language.STAR_LINE, 4, "IBM00858", 48),
  /** Star in line mode, for those without the page of {@link #STAR}. */
  STAR_1252(Language.STAR_LINE, 0x20, "windows-1252", 48);

  private final Language language;
  private final int codePage;
  private final String charset;
  private final int columns;

  Model(Language language, int codePage, String charset, int columns) {
    this.language = language;
    this.codePage = codePage;
    this.charset = charset;
    this.columns = columns;
  }

  /**
   * The model of that word, such as {@code epson-tm-t88ii}.
   *
   * @throws IllegalArgumentException with the words that there are
   */
  public static Model of(String word) {
    return Arrays.stream(values())
        .filter(model -> model.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no printer model is called %s, only %s".formatted(word, words())));
  }

  /** The words of all models. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Model::word).toList();
  }

  Dialect dialect(DrawerPin drawer) {
    return language == Language.ESC_POS ? new EscPos(drawer) : new StarLine(drawer);
  }

  int codePage() {
    return codePage;
  }

  Letters letters() {
    return new Letters(Charset.forName(charset));
  }

  /** Of paper as it is usually put in. */
  int columns() {
    return columns;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private enum Language {
    ESC_POS,
    STAR_LINE
  }
}
