package coop.fourmiliere.device.logo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.paper.Element;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PNG files as Java writes them, and a few that it can't, as the dots of a printer. */
class LogoTest {

  private static final int DOTS = 576;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_INT_ARGB
      })
  void black_and_white_stay_so_whatever_the_file_has(int type) throws IOException {
    Path file = Pngs.write(file(), Pngs.bar(type, 16, 3, 4, 8));

    Element.Image logo = Logo.read(file, DOTS);

    assertEquals(16, logo.widthDots());
    assertEquals("0FF00FF00FF0", hex(logo));
  }

  @Test
  void a_width_that_is_no_multiple_of_8_is_padded_on_both_sides() throws IOException {
    Path file = Pngs.black(file(), 10, 1);

    assertEquals("1FF8", hex(Logo.read(file, DOTS)));
  }

  @Test
  void what_is_transparent_is_white() throws IOException {
    Path file = Pngs.write(file(), new BufferedImage(8, 2, BufferedImage.TYPE_INT_ARGB));

    assertEquals("0000", hex(Logo.read(file, DOTS)));
  }

  @Test
  void the_one_transparent_colour_of_a_file_without_opacities_is_white_too() throws IOException {
    byte[] header = HexFormat.of().parseHex("00000008000000010400000000");
    // Four bits of grey in a dot: black, and a nearly black that is not there.
    Path file =
        Pngs.handMade(file(), header, new byte[] {0, 1}, HexFormat.of().parseHex("0000001111"));

    assertEquals("F0", hex(Logo.read(file, DOTS)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "4, 0", "8, 0", "16, 0", "8, 2", "16, 2", "8, 4", "8, 6", "16, 6"})
  void every_depth_and_every_filter_is_read_as_java_reads_it(int depth, int type)
      throws IOException {
    int samples = List.of(1, 0, 3, 0, 2, 0, 4).get(type);
    byte[] header =
        HexFormat.of().parseHex("0000001500000014%02X%02X000000".formatted(depth, type));
    int rowBytes = 1 + (21 * depth * samples + 7) / 8;
    byte[] rows = new byte[20 * rowBytes];
    new Random(depth).nextBytes(rows);
    for (int y = 0; y < 20; y++) {
      rows[y * rowBytes] = (byte) (y % 5);
    }
    Path file = Pngs.handMade(file(), header, null, rows);

    Element.Image logo = Logo.read(file, DOTS);

    Raster raster = ImageIO.read(file.toFile()).getRaster();
    Grey expected = new Grey(21, 20);
    for (int at = 0; at < 21 * 20; at++) {
      int[] values = raster.getPixel(at % 21, at / 21, (int[]) null);
      expected.set(at % 21, at / 21, lightness(values, (1 << depth) - 1));
    }
    assertEquals(expected.dithered(), logo);
  }

  private static int lightness(int[] values, int most) {
    int[] shades = Arrays.stream(values).map(value -> value * 255 / most).toArray();
    int colours = shades.length - 1 + shades.length % 2;
    int light =
        colours == 1 ? shades[0] : (299 * shades[0] + 587 * shades[1] + 114 * shades[2]) / 1000;
    return colours == shades.length ? light : 255 - (255 - light) * shades[colours] / 255;
  }

  @Test
  void shades_become_as_many_dots_as_they_are_dark() throws IOException {
    BufferedImage image = new BufferedImage(256, 64, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.BLACK, 256, 0, Color.WHITE));
    pen.fillRect(0, 0, 256, 64);
    pen.dispose();

    Element.Image logo = Logo.read(Pngs.write(file(), image), DOTS);

    int left = black(logo, 0, 8);
    int middle = black(logo, 12, 20);
    int right = black(logo, 24, 32);
    assertTrue(left > 64 * 64 * 80 / 100, "dark: " + left);
    assertTrue(Math.abs(middle - 64 * 64 / 2) < 64 * 64 / 20, "half: " + middle);
    assertTrue(right < 64 * 64 * 20 / 100, "light: " + right);
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertEquals("ce fichier n’existe pas.", refusal(folder.resolve("rien.png")));
  }

  @Test
  void a_folder_is_no_logo() {
    assertEquals("ce fichier n’existe pas.", refusal(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF89a", "GIF89a and more than a header of a PNG would have"})
  void a_file_that_is_no_png_is_told(String text) throws IOException {
    assertEquals("ce fichier n’est pas une image PNG.", refusal(Files.writeString(file(), text)));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 33, 60, 100})
  void a_file_that_breaks_off_is_told(int kept) throws IOException {
    byte[] whole = Files.readAllBytes(Pngs.write(file(), noise()));
    Files.write(file(), Arrays.copyOf(whole, kept));

    assertEquals("cette image PNG est abîmée.", refusal(file()));
  }

  @Test
  void one_with_megabytes_beside_its_picture_is_told() throws IOException {
    Path file = Pngs.black(folder.resolve("logo.png"), 8, 8);
    Files.write(file, new byte[3 << 20], StandardOpenOption.APPEND);

    assertEquals("ce fichier prend plus de 2 Mo.", refusal(file));
  }

  @Test
  void an_interlaced_png_is_told() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file().toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(noise(), null, null), how);
    } finally {
      writer.dispose();
    }

    assertEquals(
        "cette image PNG est entrelacée ; enregistrez-la sans entrelacement.", refusal(file()));
  }

  @Test
  void one_that_is_wider_than_the_paper_is_told() throws IOException {
    assertEquals(
        "l’image a 577 points de large ; le papier en a 576.",
        refusal(Pngs.black(file(), 577, 10)));
  }

  @Test
  void one_that_is_too_high_is_told() throws IOException {
    assertEquals(
        "l’image a 401 points de haut ; il en faut 400 au plus.",
        refusal(Pngs.black(file(), 10, 401)));
  }

  @Test
  void the_largest_that_fits_is_read() throws IOException {
    assertEquals(400, Logo.read(Pngs.black(file(), 576, 400), DOTS).rows());
  }

  private static String refusal(Path file) {
    return assertThrows(UnfitLogo.class, () -> Logo.read(file, DOTS)).getMessage();
  }

  private static BufferedImage noise() {
    BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
    for (int at = 0; at < 32 * 32; at++) {
      image.getRaster().setSample(at % 32, at / 32, 0, at * 7919 % 256);
    }
    return image;
  }

  /** How many dots are black from that byte of each row to that one, left out. */
  private static int black(Element.Image logo, int from, int to) {
    int rowBytes = logo.widthDots() / 8;
    byte[] dots = logo.dots();
    int black = 0;
    for (int at = 0; at < dots.length; at++) {
      boolean inside = at % rowBytes >= from && at % rowBytes < to;
      black += inside ? Integer.bitCount(dots[at] & 0xFF) : 0;
    }
    return black;
  }

  private Path file() {
    return folder.resolve("logo.png");
  }

  private static String hex(Element.Image logo) {
    return HexFormat.of().withUpperCase().formatHex(logo.dots());
  }
}
