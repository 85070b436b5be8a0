package coop.fourmiliere.device.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between words where it can, inside a word only when it must. */
final class Wrapping {

  private Wrapping() {}

  /**
   * The lines, at least one, none longer than the width. The spaces before the text indent every
   * line.
   */
  static List<String> lines(String text, int width) {
    String trimmed = text.stripTrailing();
    int indent = trimmed.length() - trimmed.stripLeading().length();
    int margin = indent < width / 2 ? indent : 0;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : trimmed.strip().split(" +", -1)) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() <= width - margin) {
        line.append(' ').append(rest);
        continue;
      }
      flush(line, margin, lines);
      while (rest.length() > width - margin) {
        lines.add(" ".repeat(margin) + rest.substring(0, width - margin));
        rest = rest.substring(width - margin);
      }
      line.append(rest);
    }
    flush(line, margin, lines);
    return lines.isEmpty() ? List.of("") : lines;
  }

  private static void flush(StringBuilder line, int margin, List<String> lines) {
    if (line.length() > 0) {
      lines.add(" ".repeat(margin) + line);
      line.setLength(0);
    }
  }
}
