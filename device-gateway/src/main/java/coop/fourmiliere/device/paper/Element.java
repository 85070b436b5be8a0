package coop.fourmiliere.device.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import coop.fourmiliere.kernel.Gtin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One thing on a paper; {@code kind} in JSON says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "text", value = Element.Text.class),
  @JsonSubTypes.Type(name = "rule", value = Element.Rule.class),
  @JsonSubTypes.Type(name = "blank", value = Element.Blank.class),
  @JsonSubTypes.Type(name = "ean13", value = Element.Ean13.class),
  @JsonSubTypes.Type(name = "code128", value = Element.Code128.class),
  @JsonSubTypes.Type(name = "qr", value = Element.Qr.class),
  @JsonSubTypes.Type(name = "image", value = Element.Image.class),
  @JsonSubTypes.Type(name = "cut", value = Element.Cut.class),
  @JsonSubTypes.Type(name = "drawer", value = Element.Drawer.class)
})
public sealed interface Element {

  /**
   * A line of text, or several when it is long. No control characters: they would be commands.
   *
   * @param left wraps; empty when absent
   * @param right such as an amount, is never cut; null for none
   * @param align of a line without right part; left when absent
   * @param bold false when absent
   * @param doubleSize twice as wide and high; false when absent
   */
  record Text(
      @Size(max = 400) @Pattern(regexp = "\\P{Cc}*") String left,
      @Size(min = 1, max = 16) @Pattern(regexp = "\\P{Cc}*") String right,
      Align align,
      Boolean bold,
      Boolean doubleSize)
      implements Element {

    /** Puts in what is absent. */
    public Text {
      left = left == null ? "" : left;
      align = align == null || right != null ? Align.LEFT : align;
      bold = Boolean.TRUE.equals(bold);
      doubleSize = Boolean.TRUE.equals(doubleSize);
    }

    /** The same style with that text, and nothing to the right. */
    Text with(String text) {
      return new Text(text, null, align, bold, doubleSize);
    }

    boolean isBlank() {
      return words().isEmpty();
    }

    /** Both parts. */
    String words() {
      return (right == null ? left : left + " " + right).strip();
    }
  }

  /** A line from side to side. */
  record Rule() implements Element {}

  /** An empty line. */
  record Blank() implements Element {}

  /**
   * A barcode of an article.
   *
   * @param digits all 13
   */
  record Ean13(String digits) implements Element {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException with the reason, when it has not 13 digits or a wrong last
     */
    public Ean13 {
      if (new Gtin(digits).digits().length() != 13) {
        throw new IllegalArgumentException("an EAN-13 has 13 digits, not " + digits.length());
      }
    }
  }

  /**
   * A barcode of a reference.
   *
   * @param data printable ASCII, 1 to 18 characters; 12 fit on paper of 32 columns
   */
  record Code128(@NotNull @Pattern(regexp = "[\\x20-\\x7E]{1,18}") String data)
      implements Element {}

  /**
   * A QR code.
   *
   * @param data at most 331 bytes of UTF-8, which is what an EPC payment needs
   */
  record Qr(@NotNull @Size(min = 1, max = 331) String data) implements Element {

    private static final int BYTES_AT_MOST = 331;

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when it is too long
     */
    public Qr {
      if (data != null && data.getBytes(StandardCharsets.UTF_8).length > BYTES_AT_MOST) {
        throw new IllegalArgumentException("a QR code has at most 331 bytes of UTF-8");
      }
    }
  }

  /**
   * A picture of black and white dots, such as the logo.
   *
   * @param widthDots a multiple of 8, at most 576
   * @param bits in Base64, row after row from the top, the leftmost dot in the highest bit, 1 is
   *     black; at most 800 rows
   */
  record Image(int widthDots, String bits) implements Element {

    private static final int WIDTH_DOTS_AT_MOST = 576;
    private static final int ROWS_AT_MOST = 800;

    /**
     * Checks the measures.
     *
     * @throws IllegalArgumentException with the reason, when they make no picture
     */
    public Image {
      if (widthDots < 8 || widthDots % 8 != 0 || widthDots > WIDTH_DOTS_AT_MOST) {
        throw new IllegalArgumentException("an image is 8, 16, 24 … 576 dots wide");
      }
      if (bits == null) {
        throw new IllegalArgumentException("an image has bits");
      }
      int bytes = Base64.getDecoder().decode(bits).length;
      int row = widthDots / 8;
      if (bytes == 0 || bytes % row != 0 || bytes / row > ROWS_AT_MOST) {
        throw new IllegalArgumentException("an image has 1 to 800 full rows of dots");
      }
    }

    /** The dots, eight in a byte. */
    public byte[] dots() {
      return Base64.getDecoder().decode(bits);
    }

    /** How many rows of dots. */
    public int rows() {
      return dots().length / (widthDots / 8);
    }
  }

  /** Feeds the paper to the knife and cuts it. */
  record Cut() implements Element {}

  /** Opens the cash drawer. */
  record Drawer() implements Element {}
}
