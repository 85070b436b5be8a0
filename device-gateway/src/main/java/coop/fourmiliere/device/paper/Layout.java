package coop.fourmiliere.device.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a paper out for a width: its result has no line that is too long, no right parts and no
 * rules, only lines of text, codes and deeds.
 *
 * @param columns characters in a line of normal size: 32, 42 or 48
 */
public record Layout(int columns, Letters letters) {

  private static final int DOTS_58_MM = 384;
  private static final int DOTS_42_COLUMNS = 512;
  private static final int DOTS_80_MM = 576;

  /** A name shorter than this beside its amount is not readable any more. */
  private static final int NAME_COLUMNS_AT_LEAST = 8;

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException when no paper is that wide
   */
  public Layout {
    if (columns != 32 && columns != 42 && columns != 48) {
      throw new IllegalArgumentException("a printer has 32, 42 or 48 columns, not " + columns);
    }
  }

  /** The paper, line by line. */
  public List<Element> lay(Paper paper) {
    List<Element> laid = new ArrayList<>();
    for (Element element : paper.elements()) {
      if (element instanceof Element.Text text) {
        lines(text).forEach(line -> laid.add(text.with(line)));
      } else if (element instanceof Element.Rule) {
        laid.add(plain("-".repeat(columns)));
      } else if (element instanceof Element.Blank) {
        laid.add(plain(""));
      } else {
        laid.add(element);
      }
    }
    return laid;
  }

  /** How many dots of print are side by side. */
  public int dots() {
    return switch (columns) {
      case 32 -> DOTS_58_MM;
      case 42 -> DOTS_42_COLUMNS;
      default -> DOTS_80_MM;
    };
  }

  /** Why the paper can't be printed at this width: a printer leaves out what is too wide. */
  public Optional<String> misfit(Paper paper) {
    for (Element element : paper.elements()) {
      if (element instanceof Element.Image image && image.widthDots() > dots()) {
        return Optional.of("the image is wider than the " + dots() + " dots of the paper");
      }
      if (element instanceof Element.Code128 code && dots(code) > dots()) {
        return Optional.of("the Code 128 " + code.data() + " is wider than the paper");
      }
    }
    return Optional.empty();
  }

  /** Start, check, data and stop at two dots for the thinnest bar, and the quiet zones. */
  private static int dots(Element.Code128 code) {
    return 2 * (11 * (code.data().length() + 2) + 13 + 20);
  }

  private List<String> lines(Element.Text text) {
    int width = text.doubleSize() ? columns / 2 : columns;
    String left = letters.spell(text.left());
    if (text.right() == null) {
      return Wrapping.lines(left, width);
    }
    String right = letters.spell(text.right()).strip();
    int name = width - right.length() - 1;
    if (name < NAME_COLUMNS_AT_LEAST && left.strip().length() > name) {
      List<String> apart = new ArrayList<>(Wrapping.lines(left, width));
      Wrapping.lines(right, width).forEach(line -> apart.add(pushed(line, width)));
      return apart;
    }
    List<String> lines = new ArrayList<>(name > 0 ? Wrapping.lines(left, name) : List.of(""));
    String last = lines.remove(lines.size() - 1);
    List<String> rights = Wrapping.lines(right, width);
    lines.add(last + pushed(rights.get(0), width - last.length()));
    rights.stream().skip(1).forEach(line -> lines.add(pushed(line, width)));
    return lines;
  }

  private static String pushed(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static Element.Text plain(String text) {
    return new Element.Text(text, null, null, null, null);
  }
}
