package coop.fourmiliere.device.logo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/** Reads the rest of a PNG (ISO/IEC 15948) behind its {@link Header}. */
final class PngReader {

  private static final int CRC_BYTES = 4;

  private final Header header;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private byte[] palette = {};
  private byte[] transparent = {};

  PngReader(Header header) {
    this.header = header;
  }

  /**
   * The picture, what is transparent on white.
   *
   * @throws IOException when the file is damaged
   */
  Grey read(InputStream in) throws IOException {
    chunks(new DataInputStream(in));
    Samples samples = new Samples(header, palette, transparent);
    Grey grey = new Grey(header.width(), header.height());
    byte[] above = new byte[header.rowBytes()];
    try (InputStream rows =
        new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      for (int y = 0; y < header.height(); y++) {
        int filter = rows.read();
        byte[] row = rows.readNBytes(header.rowBytes());
        if (row.length < header.rowBytes()) {
          throw new EOFException();
        }
        unfilter(filter, row, above);
        for (int x = 0; x < header.width(); x++) {
          grey.set(x, y, samples.lightness(row, x));
        }
        above = row;
      }
    }
    return grey;
  }

  private void chunks(DataInputStream in) throws IOException {
    while (true) {
      int length = in.readInt();
      String type = new String(in.readNBytes(4), US_ASCII);
      byte[] data = length < 0 ? new byte[0] : in.readNBytes(length);
      if (data.length != length) {
        throw new EOFException();
      }
      in.skipNBytes(CRC_BYTES);
      switch (type) {
        case "PLTE" -> palette = data;
        case "tRNS" -> transparent = data;
        case "IDAT" -> packed.writeBytes(data);
        case "IEND" -> {
          return;
        }
        default -> {
          // Colour profiles, dates and the like.
        }
      }
    }
  }

  private void unfilter(int filter, byte[] row, byte[] above) throws IOException {
    int step = header.dotBytes();
    for (int at = 0; at < row.length; at++) {
      int left = at < step ? 0 : row[at - step] & 0xFF;
      int up = above[at] & 0xFF;
      int corner = at < step ? 0 : above[at - step] & 0xFF;
      row[at] +=
          (byte)
              switch (filter) {
                case 0 -> 0;
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> nearest(left, up, corner);
                default -> throw new IOException("no filter " + filter);
              };
    }
  }

  /** Paeth's: whichever of the three is nearest to left + up - corner. */
  private static int nearest(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
