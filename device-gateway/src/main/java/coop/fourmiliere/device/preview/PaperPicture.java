package coop.fourmiliere.device.preview;

import coop.fourmiliere.device.paper.Align;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Layout;
import java.util.List;

/** Draws a paper that was laid out. */
public final class PaperPicture {

  /** A sixth of an inch, as printers feed. */
  private static final int LINE_DOTS = 30;

  private static final int GAP_DOTS = 10;
  private static final int DASH_DOTS = 8;
  private static final int DRAWER_WIDTH_DOTS = 40;
  private static final int DRAWER_HEIGHT_DOTS = 20;

  private final Dots dots;
  private final int columns;

  private PaperPicture(Layout layout) {
    this.dots = new Dots(layout.dots());
    this.columns = layout.columns();
  }

  /**
   * The paper as a PNG, black on white, as wide as the print. What is longer than four metres is
   * cut off.
   *
   * @param laid by that layout
   */
  public static byte[] of(List<Element> laid, Layout layout) {
    PaperPicture picture = new PaperPicture(layout);
    picture.dots.feed(GAP_DOTS);
    laid.stream().takeWhile(element -> picture.dots.hasRoom()).forEach(picture::draw);
    picture.dots.feed(GAP_DOTS);
    return Png.of(picture.dots);
  }

  private void draw(Element element) {
    if (element instanceof Element.Text text) {
      text(text.left(), text.align(), text.doubleSize() ? 2 : 1, text.bold());
    } else if (element instanceof Element.Ean13 code) {
      Codes.draw(code, dots);
      text(code.digits(), Align.CENTRE, 1, false);
    } else if (element instanceof Element.Code128 code) {
      Codes.draw(code, dots);
      text(code.data(), Align.CENTRE, 1, false);
    } else if (element instanceof Element.Qr code) {
      Codes.draw(code, dots);
    } else if (element instanceof Element.Image image) {
      image(image);
    } else if (element instanceof Element.Cut) {
      cut();
    } else {
      drawer();
    }
  }

  private void text(String line, Align align, int scale, boolean bold) {
    int top = dots.rows();
    dots.feed(LINE_DOTS * scale);
    int letter = Glyphs.WIDTH * scale;
    int width = columns * Glyphs.WIDTH;
    int room = width - line.length() * letter;
    int left =
        (dots.width() - width) / 2
            + switch (align) {
              case LEFT -> 0;
              case CENTRE -> room / 2;
              case RIGHT -> room;
            };
    for (int at = 0; at < line.length(); at++) {
      Glyphs.all().draw(line.charAt(at), dots, left + at * letter, top, scale, bold);
    }
  }

  private void image(Element.Image image) {
    byte[] bits = image.dots();
    int rowBytes = image.widthDots() / 8;
    int left = (dots.width() - image.widthDots()) / 2;
    int top = dots.rows();
    dots.feed(image.rows());
    for (int y = 0; y < image.rows(); y++) {
      for (int x = 0; x < image.widthDots(); x++) {
        if ((bits[y * rowBytes + x / 8] & (0x80 >> (x % 8))) != 0) {
          dots.set(left + x, top + y);
        }
      }
    }
  }

  /** Where the knife went: a dashed line. */
  private void cut() {
    dots.feed(2 * GAP_DOTS);
    for (int x = 0; x < dots.width(); x += 2 * DASH_DOTS) {
      dots.fill(x, dots.rows() - GAP_DOTS, DASH_DOTS, 2);
    }
  }

  /** That the drawer opened, which leaves nothing on real paper: a drawer with its knob, right. */
  private void drawer() {
    int top = dots.rows();
    dots.feed(LINE_DOTS);
    int left = dots.width() - DRAWER_WIDTH_DOTS;
    dots.fill(left, top, DRAWER_WIDTH_DOTS, 2);
    dots.fill(left, top + DRAWER_HEIGHT_DOTS - 2, DRAWER_WIDTH_DOTS, 2);
    dots.fill(left, top, 2, DRAWER_HEIGHT_DOTS);
    dots.fill(dots.width() - 2, top, 2, DRAWER_HEIGHT_DOTS);
    dots.fill(left + DRAWER_WIDTH_DOTS / 2 - 4, top + DRAWER_HEIGHT_DOTS / 2 - 2, 8, 4);
  }
}
