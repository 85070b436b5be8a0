package coop.fourmiliere.device.scanner;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prefix by which a scanner can say what kind of symbol it read: {@code ]} and two characters.
 */
final class AimIdentifier {

  private static final Pattern PREFIXED =
      Pattern.compile("\\](([A-Za-z])[0-9A-Za-z])(.+)", Pattern.DOTALL);

  private static final Map<String, String> BY_IDENTIFIER =
      Map.of(
          "E4", "EAN-8",
          "C1", "GS1-128",
          "e0", "GS1 DataBar",
          "d2", "GS1 DataMatrix",
          "Q3", "GS1 QR");

  private static final Map<String, String> BY_LETTER =
      Map.of(
          "A", "Code 39",
          "C", "Code 128",
          "E", "EAN-13",
          "F", "Codabar",
          "I", "ITF",
          "L", "PDF417",
          "Q", "QR",
          "d", "DataMatrix",
          "e", "GS1 DataBar",
          "X", "other");

  private AimIdentifier() {}

  /** Takes the prefix off, if there is one and something behind it. */
  static ScannedCode split(String text) {
    Matcher matcher = PREFIXED.matcher(text);
    if (!matcher.matches()) {
      return new ScannedCode(text, null);
    }
    String byLetter = BY_LETTER.getOrDefault(matcher.group(2), "AIM " + matcher.group(1));
    return new ScannedCode(
        matcher.group(3), BY_IDENTIFIER.getOrDefault(matcher.group(1), byLetter));
  }
}
