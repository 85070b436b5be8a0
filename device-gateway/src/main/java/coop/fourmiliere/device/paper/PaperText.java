package coop.fourmiliere.device.paper;

import java.util.List;

/** A laid out paper as plain text: what the eye would read on it. */
public final class PaperText {

  private PaperText() {}

  /**
   * The text, each line ended by a line feed.
   *
   * @param laid by a {@link Layout} of that many columns
   */
  public static String of(List<Element> laid, int columns) {
    StringBuilder text = new StringBuilder();
    laid.forEach(element -> text.append(line(element, columns).stripTrailing()).append('\n'));
    return text.toString();
  }

  private static String line(Element element, int columns) {
    if (element instanceof Element.Text text) {
      return text(text, columns);
    }
    if (element instanceof Element.Cut) {
      return "- ".repeat(columns / 2);
    }
    return centred("[" + name(element) + "]", columns);
  }

  private static String text(Element.Text text, int columns) {
    String shown = text.left();
    if (text.doubleSize()) {
      shown = String.join(" ", shown.split("")).stripTrailing();
    }
    return switch (text.align()) {
      case LEFT -> shown;
      case CENTRE -> centred(shown, columns);
      case RIGHT -> " ".repeat(Math.max(0, columns - shown.length())) + shown;
    };
  }

  private static String name(Element element) {
    if (element instanceof Element.Ean13 code) {
      return "EAN-13 " + code.digits();
    }
    if (element instanceof Element.Code128 code) {
      return "Code 128 " + code.data();
    }
    if (element instanceof Element.Qr code) {
      return "QR " + code.data();
    }
    return element instanceof Element.Image image
        ? "image " + image.widthDots() + " x " + image.rows()
        : "tiroir";
  }

  private static String centred(String shown, int columns) {
    return " ".repeat(Math.max(0, (columns - shown.length()) / 2)) + shown;
  }
}
