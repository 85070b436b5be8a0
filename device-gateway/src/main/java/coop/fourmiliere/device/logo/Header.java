package coop.fourmiliere.device.logo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The first chunk of a PNG (ISO/IEC 15948): its measures and how its dots are written.
 *
 * @param depth bits of a sample: 1, 2, 4, 8 or 16
 * @param colours how many samples a dot has, and what they mean
 */
record Header(int width, int height, int depth, Colours colours, boolean interlaced) {

  private static final byte[] SIGNATURE = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };
  private static final int DATA_BYTES = 13;
  private static final int CRC_BYTES = 4;

  /** What the samples of a dot are. */
  enum Colours {
    GREY(1),
    RED_GREEN_BLUE(3),
    PALETTE(1),
    GREY_ALPHA(2),
    RED_GREEN_BLUE_ALPHA(4);

    private final int samples;

    Colours(int samples) {
      this.samples = samples;
    }

    int samples() {
      return samples;
    }

    private static Colours of(int type) throws IOException {
      return switch (type) {
        case 0 -> GREY;
        case 2 -> RED_GREEN_BLUE;
        case 3 -> PALETTE;
        case 4 -> GREY_ALPHA;
        case 6 -> RED_GREEN_BLUE_ALPHA;
        default -> throw new IOException("no colour type " + type);
      };
    }
  }

  /**
   * Reads it.
   *
   * @throws UnfitLogo when it is no PNG
   * @throws IOException when it is a damaged one
   */
  static Header read(InputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
      throw new UnfitLogo("ce fichier n’est pas une image PNG.");
    }
    ByteBuffer data = ByteBuffer.wrap(in.readNBytes(DATA_BYTES + CRC_BYTES));
    if (data.remaining() < DATA_BYTES + CRC_BYTES || data.getInt(0) < 1 || data.getInt(4) < 1) {
      throw new IOException("no measures");
    }
    int depth = data.get(8);
    if (depth < 1 || depth > 16 || Integer.bitCount(depth) != 1) {
      throw new IOException("no depth " + depth);
    }
    return new Header(
        data.getInt(0), data.getInt(4), depth, Colours.of(data.get(9)), data.get(12) != 0);
  }

  /** Bytes of one row of dots. */
  int rowBytes() {
    return (width * bitsOfDot() + 7) / 8;
  }

  /** How far the same sample of the dot to the left is, in bytes. */
  int dotBytes() {
    return Math.max(1, bitsOfDot() / 8);
  }

  private int bitsOfDot() {
    return depth * colours.samples();
  }
}
