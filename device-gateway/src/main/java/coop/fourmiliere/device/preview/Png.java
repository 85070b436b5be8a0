package coop.fourmiliere.device.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes dots as a PNG (ISO/IEC 15948): grey of one bit for a dot. Java's own writer would load the
 * desktop into a gateway that has 32 MB.
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int BUFFER = 4096;

  private Png() {}

  static byte[] of(Dots dots) {
    ByteArrayOutputStream png = new ByteArrayOutputStream(BUFFER);
    png.writeBytes(SIGNATURE);
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(dots.width())
            .putInt(dots.rows())
            .put(new byte[] {1, 0, 0, 0, 0})
            .array();
    chunk("IHDR", header, png);
    chunk("IDAT", packed(dots), png);
    chunk("IEND", new byte[0], png);
    return png.toByteArray();
  }

  private static byte[] packed(Dots dots) {
    Deflater deflater = new Deflater();
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
      byte[] buffer = new byte[BUFFER];
      for (int row = 0; row < dots.rows(); row++) {
        deflater.setInput(scanLine(dots, row));
        drain(deflater, buffer, packed);
      }
      deflater.finish();
      drain(deflater, buffer, packed);
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream packed) {
    for (int count = deflater.deflate(buffer); count > 0; count = deflater.deflate(buffer)) {
      packed.write(buffer, 0, count);
    }
  }

  /** No filter, then the row; here 0 is black. */
  private static byte[] scanLine(Dots dots, int row) {
    byte[] line = new byte[dots.rowBytes() + 1];
    for (int at = 1; at < line.length; at++) {
      line[at] = (byte) ~dots.bits()[row * dots.rowBytes() + at - 1];
    }
    return line;
  }

  private static void chunk(String type, byte[] data, ByteArrayOutputStream png) {
    byte[] typed =
        ByteBuffer.allocate(4 + data.length).put(type.getBytes(US_ASCII)).put(data).array();
    CRC32 crc = new CRC32();
    crc.update(typed);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(typed);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
