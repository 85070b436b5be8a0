package coop.fourmiliere.device.display;

import static java.util.Locale.ROOT;

import coop.fourmiliere.device.paper.Letters;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** Customer displays that differ in what they understand. */
public enum DisplayModel {
  /** As it is switched on: no €, which is spelled EUR. */
  CD5220(Language.CD5220, "IBM437"),
  /** Set to code page 858 by its switches. */
  CD5220_858(Language.CD5220, "IBM00858"),
  EPSON(Language.EPSON, "IBM00858");

  private final Language language;
  private final String charset;

  DisplayModel(Language language, String charset) {
    this.language = language;
    this.charset = charset;
  }

  /**
   * The model of that word, such as {@code cd5220}.
   *
   * @throws IllegalArgumentException with the words that there are
   */
  static DisplayModel of(String word) {
    return Arrays.stream(values())
        .filter(model -> model.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no display model is called %s, only %s".formatted(word, words())));
  }

  /** The words of all models. */
  public static List<String> words() {
    return Arrays.stream(values()).map(DisplayModel::word).toList();
  }

  byte[] wake() {
    return language().wake();
  }

  /**
   * The bytes that show a text.
   *
   * @param lines none shows the greeting
   */
  byte[] show(List<String> lines, String greeting) {
    Letters letters = new Letters(Charset.forName(charset));
    boolean nothing = lines.stream().allMatch(String::isBlank);
    Screen screen = nothing ? Screen.greeting(greeting, letters) : Screen.of(lines, letters);
    return language().show(letters.encode(screen.upper()), letters.encode(screen.lower()));
  }

  private PoleLanguage language() {
    return language == Language.EPSON ? new EpsonPole() : new Cd5220();
  }

  private String word() {
    return name().toLowerCase(ROOT).replace('_', '-');
  }

  private enum Language {
    CD5220,
    EPSON
  }
}
