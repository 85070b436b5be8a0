package coop.fourmiliere.device.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Layout;
import java.util.List;

/**
 * ESC/POS, of Epson and nearly all others. An encoder of our own: escpos-coffee has had no change
 * since 2022 and knows neither questions nor the letters that a page lacks.
 */
public final class EscPos implements Dialect {

  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;
  private static final int LF = 0x0A;
  private static final int BAR_HEIGHT_DOTS = 80;
  private static final int BAR_WIDTH_DOTS = 2;
  private static final int QR_MODULE_DOTS = 6;

  /** Version 13, which holds the longest, with its quiet zone still fits on 58 mm. */
  private static final int QR_MODULE_DOTS_58_MM = 4;

  private final DrawerPin drawer;

  EscPos(DrawerPin drawer) {
    this.drawer = drawer;
  }

  /**
   * The question in real time: a printer answers it even when it has no paper.
   *
   * @param number 1 the printer, 2 why it is offline, 3 which error, 4 the paper
   */
  public static byte[] question(int number) {
    return new Bytes().add(DLE, EOT, number).all();
  }

  /** Asks for a byte (see {@link #isConfirmation}) when all before is on paper. */
  public static byte[] confirm() {
    return new Bytes().add(GS, 'r', 1).all();
  }

  /** Whether that byte is the answer to {@link #confirm}; one to a question never is. */
  public static boolean isConfirmation(byte answer) {
    return (answer & 0xF0) == 0;
  }

  /** Makes the printer forget what it has not printed yet, so that it doesn't go on with it. */
  public static byte[] forget() {
    return new Bytes().add(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8).all();
  }

  @Override
  public boolean asks() {
    return true;
  }

  @Override
  public byte[] print(List<Element> laid, Layout layout, int codePage) {
    Bytes bytes = new Bytes().add(ESC, '@', ESC, 't', codePage);
    laid.forEach(element -> add(element, layout, bytes));
    return bytes.all();
  }

  private void add(Element element, Layout layout, Bytes bytes) {
    if (element instanceof Element.Text text) {
      text(text, layout, bytes);
    } else if (element instanceof Element.Cut) {
      bytes.add(GS, 'V', 'B', 3);
    } else if (element instanceof Element.Drawer) {
      // For 50 ms; 500 ms before the next.
      bytes.add(ESC, 'p', drawer == DrawerPin.TWO ? 0 : 1, 0x19, 0xFA);
    } else {
      bytes.add(ESC, 'a', 1);
      code(element, layout, bytes);
      bytes.add(ESC, 'a', 0);
    }
  }

  private static void text(Element.Text text, Layout layout, Bytes bytes) {
    int align = Dialect.number(text.align());
    if (align > 0) {
      bytes.add(ESC, 'a', align);
    }
    if (text.bold()) {
      bytes.add(ESC, 'E', 1);
    }
    if (text.doubleSize()) {
      bytes.add(GS, '!', 0x11);
    }
    bytes.add(layout.letters().encode(text.left())).add(LF);
    if (text.doubleSize()) {
      bytes.add(GS, '!', 0);
    }
    if (text.bold()) {
      bytes.add(ESC, 'E', 0);
    }
    if (align > 0) {
      bytes.add(ESC, 'a', 0);
    }
  }

  private static void code(Element element, Layout layout, Bytes bytes) {
    if (element instanceof Element.Image image) {
      int width = image.widthDots() / 8;
      bytes.add(GS, 'v', '0', 0, width, 0, image.rows() & 0xFF, image.rows() >> 8);
      bytes.add(image.dots());
    } else if (element instanceof Element.Qr qr) {
      qr(qr.data().getBytes(UTF_8), layout.columns(), bytes);
    } else {
      bytes.add(GS, 'h', BAR_HEIGHT_DOTS, GS, 'w', BAR_WIDTH_DOTS, GS, 'H', 2);
      bars(element, bytes);
    }
  }

  private static void bars(Element element, Bytes bytes) {
    if (element instanceof Element.Ean13 ean) {
      bytes.add(GS, 'k', 'C', ean.digits().length()).add(ean.digits().getBytes(US_ASCII));
    } else if (element instanceof Element.Code128 code) {
      // A brace begins a command inside the data; two are one.
      byte[] data = ("{B" + code.data().replace("{", "{{")).getBytes(US_ASCII);
      bytes.add(GS, 'k', 'I', data.length).add(data);
    }
  }

  private static void qr(byte[] data, int columns, Bytes bytes) {
    int module = columns == 32 ? QR_MODULE_DOTS_58_MM : QR_MODULE_DOTS;
    int length = data.length + 3;
    bytes
        .add(GS, '(', 'k', 4, 0, '1', 'A', '2', 0)
        .add(GS, '(', 'k', 3, 0, '1', 'C', module)
        .add(GS, '(', 'k', 3, 0, '1', 'E', '1')
        .add(GS, '(', 'k', length & 0xFF, length >> 8, '1', 'P', '0')
        .add(data)
        .add(GS, '(', 'k', 3, 0, '1', 'Q', '0');
  }
}
