package coop.fourmiliere.device.preview;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import coop.fourmiliere.device.paper.Element;
import java.util.Map;

/** Bars and modules as printers draw them; zxing works out which are black. */
final class Codes {

  private static final int BAR_DOTS = 2;
  private static final int BAR_HEIGHT_DOTS = 80;
  private static final int MODULE_DOTS = 6;
  private static final int MODULE_DOTS_58_MM = 4;
  private static final int DOTS_58_MM = 384;

  private Codes() {}

  static void draw(Element.Ean13 code, Dots on) {
    bars(new EAN13Writer().encode(code.digits()), on);
  }

  /** In code set B only, as the printers are told to. */
  static void draw(Element.Code128 code, Dots on) {
    bars(new Code128Writer().encode(code.data(), Map.of(EncodeHintType.FORCE_CODE_SET, "B")), on);
  }

  static void draw(Element.Qr code, Dots on) {
    ByteMatrix modules = modules(code.data());
    int size = on.width() == DOTS_58_MM ? MODULE_DOTS_58_MM : MODULE_DOTS;
    int left = (on.width() - modules.getWidth() * size) / 2;
    int top = on.rows();
    on.feed(modules.getHeight() * size);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          on.fill(left + x * size, top + y * size, size, size);
        }
      }
    }
  }

  private static void bars(boolean[] black, Dots on) {
    int left = (on.width() - black.length * BAR_DOTS) / 2;
    int top = on.rows();
    on.feed(BAR_HEIGHT_DOTS);
    for (int bar = 0; bar < black.length; bar++) {
      if (black[bar]) {
        on.fill(left + bar * BAR_DOTS, top, BAR_DOTS, BAR_HEIGHT_DOTS);
      }
    }
  }

  private static ByteMatrix modules(String data) {
    try {
      return Encoder.encode(
              data, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException tooLong) {
      // A paper has at most 331 bytes in a code, which fit.
      throw new IllegalArgumentException(tooLong);
    }
  }
}
