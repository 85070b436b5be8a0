package coop.fourmiliere.device.logo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures on the disk, for tests of other packages too. */
public final class Pngs {

  private Pngs() {}

  /** A black picture. */
  public static Path black(Path file, int width, int height) throws IOException {
    return write(file, new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
  }

  static Path write(Path file, BufferedImage image) throws IOException {
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /** White, with a black bar over the whole height from that column on. */
  static BufferedImage bar(int type, int width, int height, int left, int wide) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    pen.fillRect(left, 0, wide, height);
    pen.dispose();
    return image;
  }

  /**
   * A picture chunk by chunk, in ways that Java's writer does not know.
   *
   * @param transparent the colour that is not there, null for none
   */
  static Path handMade(Path file, byte[] header, byte[] transparent, byte[] rows)
      throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk("IHDR", header, png);
    chunk("tEXt", "Comment\0logo".getBytes(US_ASCII), png);
    if (transparent != null) {
      chunk("tRNS", transparent, png);
    }
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[2 * rows.length + 100];
    int count = deflater.deflate(packed);
    deflater.end();
    for (int at = 0; at < count; at++) {
      chunk("IDAT", new byte[] {packed[at]}, png);
    }
    chunk("IEND", new byte[0], png);
    return Files.write(file, png.toByteArray());
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
