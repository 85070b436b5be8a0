package coop.fourmiliere.device.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import coop.fourmiliere.device.paper.Align;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Layout;
import coop.fourmiliere.device.paper.Letters;
import coop.fourmiliere.device.paper.Paper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of papers, read back by Java's own PNG reader and a scanner. */
class PaperPictureTest {

  private static final int BLACK = 0xFF000000;

  @ParameterizedTest
  @CsvSource({"32, 384", "42, 512", "48, 576"})
  void a_picture_is_as_wide_as_the_print(int columns, int dots) throws IOException {
    assertEquals(dots, picture(columns, text("Épicerie")).getWidth());
  }

  @Test
  void a_letter_stands_where_its_column_is() throws IOException {
    BufferedImage picture = picture(32, new Element.Text("a", "1,00 €", null, false, false));

    assertEquals(0, blackIn(picture, 12, 25 * 12), "between the name and its amount");
    assertTrue(blackIn(picture, 0, 12) > 20);
    assertTrue(blackIn(picture, 31 * 12, 32 * 12) > 20, "the euro in the last column");
  }

  @Test
  void bold_is_darker_and_double_size_has_four_times_the_dots() throws IOException {
    int plain = black(picture(48, text("é")));

    assertTrue(black(picture(48, new Element.Text("é", null, null, true, false))) > plain);
    assertEquals(4 * plain, black(picture(48, new Element.Text("é", null, null, false, true))));
  }

  @Test
  void a_centred_line_has_as_much_white_on_both_sides() throws IOException {
    BufferedImage picture = picture(48, new Element.Text("||||", null, Align.CENTRE, false, false));

    assertEquals(0, blackIn(picture, 0, 22 * 12));
    assertEquals(0, blackIn(picture, 26 * 12, 576));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM00858", "windows-1252", "ISO-8859-15"})
  void every_letter_of_every_code_page_has_its_shape(String page) {
    Charset charset = Charset.forName(page);
    for (int value = 0x20; value <= 0xFF; value++) {
      int letter = new String(new byte[] {(byte) value}, charset).charAt(0);
      boolean isLetter = letter != 0xFFFD && !Character.isISOControl(letter);
      assertTrue(!isLetter || Glyphs.all().has(letter), page + " " + Integer.toHexString(letter));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 42, 48})
  void codes_can_be_scanned_from_the_picture(int columns) throws Exception {
    assertEquals("5400141234565", scan(columns, new Element.Ean13("5400141234565"), "EAN_13"));
    assertEquals("T-2026-00012", scan(columns, new Element.Code128("T-2026-00012"), "CODE_128"));
    assertEquals("Réf. 12,50 €", scan(columns, new Element.Qr("Réf. 12,50 €"), "QR_CODE"));
    String long331 = "x".repeat(331);
    assertEquals(long331, scan(columns, new Element.Qr(long331), "QR_CODE"));
  }

  @Test
  void an_image_is_drawn_dot_by_dot_in_the_middle() throws IOException {
    String bits = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xF0, 0x0F});

    assertEquals(8, black(picture(48, new Element.Image(8, bits))));
  }

  @Test
  void a_cut_and_an_opened_drawer_leave_a_mark() throws IOException {
    assertTrue(black(picture(48, new Element.Cut())) > 500);
    BufferedImage drawer = picture(48, new Element.Drawer());
    assertTrue(black(drawer) > 100);
    assertEquals(0, blackIn(drawer, 0, 500));
  }

  @Test
  void a_paper_without_end_is_cut_off() throws IOException {
    Element long400 = new Element.Text("m".repeat(400), null, null, true, true);

    BufferedImage picture = picture(32, Collections.nCopies(1200, long400));

    assertEquals(32_000, picture.getHeight());
  }

  private static String scan(int columns, Element code, String format) throws Exception {
    BufferedImage picture = picture(columns, List.of(text("Avant"), code, text("Après")));
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    RGBLuminanceSource light =
        new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
    Map<DecodeHintType, Object> hints =
        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.valueOf(format)));
    return read(new BinaryBitmap(new HybridBinarizer(light)), hints).getText();
  }

  private static Result read(BinaryBitmap bitmap, Map<DecodeHintType, Object> hints)
      throws NotFoundException {
    return new MultiFormatReader().decode(bitmap, hints);
  }

  private static Element text(String left) {
    return new Element.Text(left, null, null, false, false);
  }

  private static BufferedImage picture(int columns, Element element) throws IOException {
    return picture(columns, List.of(element));
  }

  private static BufferedImage picture(int columns, List<Element> elements) throws IOException {
    Layout layout = new Layout(columns, new Letters(Charset.forName("IBM00858")));
    byte[] png = PaperPicture.of(layout.lay(new Paper(elements)), layout);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int black(BufferedImage picture) {
    return blackIn(picture, 0, picture.getWidth());
  }

  private static int blackIn(BufferedImage picture, int from, int to) {
    int black = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = from; x < to; x++) {
        black += picture.getRGB(x, y) == BLACK ? 1 : 0;
      }
    }
    return black;
  }
}
