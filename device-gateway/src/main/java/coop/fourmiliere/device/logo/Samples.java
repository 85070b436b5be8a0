package coop.fourmiliere.device.logo;

import coop.fourmiliere.device.logo.Header.Colours;
import java.io.IOException;

/** How light a dot of a row is, whatever the file's way to write colours. */
final class Samples {

  private static final int WHITE = 255;

  private final int depth;
  private final Colours colours;
  private final byte[] palette;
  private final byte[] transparent;

  /**
   * @param palette three bytes for each colour
   * @param transparent the palette's opacities, or the one colour that is transparent; else empty
   */
  Samples(Header header, byte[] palette, byte[] transparent) {
    this.depth = header.depth();
    this.colours = header.colours();
    this.palette = palette;
    this.transparent = transparent;
  }

  /**
   * From 0, black, to 255, white.
   *
   * @throws IOException when the palette lacks its colour
   */
  int lightness(byte[] row, int x) throws IOException {
    int first = x * colours.samples();
    return switch (colours) {
      case GREY -> isKey(row, first) ? WHITE : scaled(row, first);
      case RED_GREEN_BLUE -> isKey(row, first) ? WHITE : colour(row, first);
      case PALETTE -> ofPalette(sample(row, first));
      case GREY_ALPHA -> onWhite(scaled(row, first), scaled(row, first + 1));
      case RED_GREEN_BLUE_ALPHA -> onWhite(colour(row, first), scaled(row, first + 3));
    };
  }

  private int ofPalette(int index) throws IOException {
    if (index * 3 + 2 >= palette.length) {
      throw new IOException("no colour " + index);
    }
    int opacity = index < transparent.length ? transparent[index] & 0xFF : WHITE;
    int lightness =
        mixed(
            palette[index * 3] & 0xFF,
            palette[index * 3 + 1] & 0xFF,
            palette[index * 3 + 2] & 0xFF);
    return onWhite(lightness, opacity);
  }

  private boolean isKey(byte[] row, int first) {
    boolean same = transparent.length == 2 * colours.samples();
    for (int at = 0; same && at < colours.samples(); at++) {
      same = sample(row, first + at) == pair(transparent, at);
    }
    return same;
  }

  private int colour(byte[] row, int first) {
    return mixed(scaled(row, first), scaled(row, first + 1), scaled(row, first + 2));
  }

  private int scaled(byte[] row, int index) {
    return sample(row, index) * WHITE / ((1 << depth) - 1);
  }

  private int sample(byte[] row, int index) {
    if (depth == 16) {
      return pair(row, index);
    }
    int bit = index * depth;
    return ((row[bit / 8] & 0xFF) >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
  }

  private static int pair(byte[] bytes, int index) {
    return ((bytes[2 * index] & 0xFF) << 8) | (bytes[2 * index + 1] & 0xFF);
  }

  /** As light as the eye sees it (ITU-R BT.601). */
  private static int mixed(int red, int green, int blue) {
    return (299 * red + 587 * green + 114 * blue) / 1000;
  }

  private static int onWhite(int lightness, int opacity) {
    return WHITE - (WHITE - lightness) * opacity / WHITE;
  }
}
