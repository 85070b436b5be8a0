package coop.fourmiliere.device.logo;

import coop.fourmiliere.device.paper.Element;
import java.util.Base64;

/** A picture in shades of grey. */
final class Grey {

  private static final int WHITE = 255;
  private static final int MIDDLE = 128;

  private final int width;
  private final int[][] rows;

  Grey(int width, int height) {
    this.width = width;
    this.rows = new int[height][width];
  }

  /**
   * @param lightness from 0, black, to 255, white
   */
  void set(int x, int y, int lightness) {
    rows[y][x] = lightness;
  }

  /**
   * In black and white, in the middle of as many whole bytes as it needs: what a dot is lighter or
   * darker than its shade is made up for by those to the right and below (Floyd and Steinberg), so
   * black and white stay as they are. The picture is used up.
   */
  Element.Image dithered() {
    int rowBytes = (width + 7) / 8;
    int margin = (rowBytes * 8 - width) / 2;
    byte[] bits = new byte[rowBytes * rows.length];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < width; x++) {
        boolean black = rows[y][x] < MIDDLE;
        int error = rows[y][x] - (black ? 0 : WHITE);
        spread(x + 1, y, error * 7 / 16);
        spread(x - 1, y + 1, error * 3 / 16);
        spread(x, y + 1, error * 5 / 16);
        spread(x + 1, y + 1, error / 16);
        if (black) {
          int at = margin + x;
          bits[y * rowBytes + at / 8] |= (byte) (0x80 >> (at % 8));
        }
      }
    }
    return new Element.Image(rowBytes * 8, Base64.getEncoder().encodeToString(bits));
  }

  private void spread(int x, int y, int error) {
    if (x >= 0 && x < width && y < rows.length) {
      rows[y][x] += error;
    }
  }
}
