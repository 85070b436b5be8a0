package coop.fourmiliere.device.zvt;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** Tags, lengths and values within a message; reading ends where they make no sense. */
final class Tlv {

  /** The alphabet of terminals unless something else is agreed. */
  static final Charset ALPHABET = Charset.forName("IBM437");

  private static final int CONTAINER = 0x06;
  private static final int TEXT_LINES = 0x25;
  private static final int TEXT_LINE = 0x07;
  private static final int MORE_TAG_BYTES = 0x1F;
  private static final int DEEPEST = 4;

  private Tlv() {}

  /** Adds the lines of text in these bytes to the others. */
  static void addLines(byte[] data, List<String> lines) {
    addLines(data, lines, 0);
  }

  private static void addLines(byte[] data, List<String> lines, int depth) {
    int at = 0;
    while (at < data.length) {
      int tag = data[at++] & 0xFF;
      if ((tag & MORE_TAG_BYTES) == MORE_TAG_BYTES) {
        while (at < data.length && data[at] < 0) {
          at++;
        }
        at++;
      }
      Length length = length(data, at);
      at += length.bytes();
      if (length.value() < 0 || length.value() > data.length - at) {
        return;
      }
      byte[] value = Arrays.copyOfRange(data, at, at + length.value());
      at += length.value();
      if (tag == TEXT_LINE) {
        lines.add(new String(value, ALPHABET));
      } else if ((tag == CONTAINER || tag == TEXT_LINES) && depth < DEEPEST) {
        addLines(value, lines, depth + 1);
      }
    }
  }

  /** The length that stands there. */
  static Length length(byte[] data, int at) {
    int first = at < data.length ? data[at] & 0xFF : 0xFF;
    if (first < 0x80) {
      return new Length(1, first);
    }
    if (first == 0x81 && at + 1 < data.length) {
      return new Length(2, data[at + 1] & 0xFF);
    }
    if (first == 0x82 && at + 2 < data.length) {
      return new Length(3, (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF));
    }
    return new Length(1, -1);
  }

  /**
   * How long a value is.
   *
   * @param bytes how many bytes the length itself takes
   * @param value the length, negative when it can't be read
   */
  record Length(int bytes, int value) {}
}
