package coop.fourmiliere.catalog.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * Turns bytes into text: UTF-8, or UTF-16 when a byte order mark or the zeros between the letters
 * tell so.
 */
final class TextDecoding {

  private static final int FIRST = 0xFF;
  private static final char MARK = '\uFEFF';

  private TextDecoding() {}

  /**
   * The text; what is not in the encoding becomes U+FFFD, one by one, so that the rest stays
   * readable.
   */
  static String decode(byte[] content) {
    String text = new String(content, charset(content));
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static Charset charset(byte[] content) {
    if (content.length < 2) {
      return UTF_8;
    }
    int first = content[0] & FIRST;
    int second = content[1] & FIRST;
    if ((first == 0xFF && second == 0xFE) || (first != 0 && second == 0)) {
      return UTF_16LE;
    }
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second != 0)) {
      return UTF_16BE;
    }
    return UTF_8;
  }
}
