package coop.fourmiliere.device.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Layout;
import java.util.Arrays;
import java.util.List;

/**
 * Star line mode. It is write-only here: how such a printer is can't be asked in a way that all of
 * them share. Many Star printers have a switch for ESC/POS, which is better.
 */
final class StarLine implements Dialect {

  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;
  private static final int LF = 0x0A;
  private static final int BEL = 0x07;
  private static final int SUB = 0x1A;
  private static final int END_OF_BARS = 0x1E;
  private static final int BAR_HEIGHT_DOTS = 80;
  private static final int BAND_ROWS = 24;
  private static final int QR_MODULE_DOTS = 6;
  private static final int QR_MODULE_DOTS_58_MM = 4;

  private final DrawerPin drawer;

  StarLine(DrawerPin drawer) {
    this.drawer = drawer;
  }

  @Override
  public boolean asks() {
    return false;
  }

  @Override
  public byte[] print(List<Element> laid, Layout layout, int codePage) {
    Bytes bytes = new Bytes().add(ESC, '@', ESC, GS, 't', codePage);
    laid.forEach(element -> add(element, layout, bytes));
    return bytes.all();
  }

  private void add(Element element, Layout layout, Bytes bytes) {
    if (element instanceof Element.Text text) {
      text(text, layout, bytes);
    } else if (element instanceof Element.Cut) {
      bytes.add(ESC, 'd', '3');
    } else if (element instanceof Element.Drawer) {
      bytes.add(drawer == DrawerPin.TWO ? BEL : SUB);
    } else {
      bytes.add(ESC, GS, 'a', 1);
      code(element, layout, bytes);
      bytes.add(ESC, GS, 'a', 0);
    }
  }

  private static void text(Element.Text text, Layout layout, Bytes bytes) {
    int align = Dialect.number(text.align());
    if (align > 0) {
      bytes.add(ESC, GS, 'a', align);
    }
    if (text.bold()) {
      bytes.add(ESC, 'E');
    }
    if (text.doubleSize()) {
      bytes.add(ESC, 'i', 1, 1);
    }
    bytes.add(layout.letters().encode(text.left())).add(LF);
    if (text.doubleSize()) {
      bytes.add(ESC, 'i', 0, 0);
    }
    if (text.bold()) {
      bytes.add(ESC, 'F');
    }
    if (align > 0) {
      bytes.add(ESC, GS, 'a', 0);
    }
  }

  private static void code(Element element, Layout layout, Bytes bytes) {
    if (element instanceof Element.Image image) {
      image(image, bytes);
    } else if (element instanceof Element.Qr qr) {
      byte[] data = qr.data().getBytes(UTF_8);
      int module = layout.columns() == 32 ? QR_MODULE_DOTS_58_MM : QR_MODULE_DOTS;
      bytes
          .add(ESC, GS, 'y', 'S', '0', 2)
          .add(ESC, GS, 'y', 'S', '1', 1)
          .add(ESC, GS, 'y', 'S', '2', module)
          .add(ESC, GS, 'y', 'D', '1', 0, data.length & 0xFF, data.length >> 8)
          .add(data)
          .add(ESC, GS, 'y', 'P', LF);
    } else if (element instanceof Element.Ean13 ean) {
      bars('3', ean.digits(), bytes);
    } else if (element instanceof Element.Code128 code) {
      bars('6', code.data(), bytes);
    }
  }

  /**
   * In bands of 3 mm, the height of the line meanwhile, so that they touch; then lines of the usual
   * 4 mm again: ESC 0, ESC k and ESC z in Star's manual of the line mode. Its raster mode would cut
   * the paper when it ends.
   */
  private static void image(Element.Image image, Bytes bytes) {
    byte[] dots = image.dots();
    int width = image.widthDots() / 8;
    int band = width * BAND_ROWS;
    bytes.add(ESC, '0');
    for (int at = 0; at < dots.length; at += band) {
      bytes.add(ESC, 'k', width, 0).add(Arrays.copyOfRange(dots, at, at + band)).add(LF);
    }
    bytes.add(ESC, 'z', 1);
  }

  /** With the characters below, and a new line after. */
  private static void bars(int symbology, String data, Bytes bytes) {
    bytes.add(ESC, 'b', symbology, '2', '2', BAR_HEIGHT_DOTS);
    bytes.add(data.getBytes(US_ASCII)).add(END_OF_BARS);
  }
}
