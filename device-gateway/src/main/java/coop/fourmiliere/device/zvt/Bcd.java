package coop.fourmiliere.device.zvt;

import java.util.OptionalLong;

/** Numbers of two decimal digits per byte, the greatest first. */
final class Bcd {

  private Bcd() {}

  /**
   * The number in that many bytes.
   *
   * @throws IllegalArgumentException when it is negative or does not fit
   */
  static byte[] write(long number, int bytes) {
    byte[] written = new byte[bytes];
    long rest = number;
    for (int at = bytes - 1; at >= 0; at--) {
      written[at] = (byte) (rest / 10 % 10 << 4 | rest % 10);
      rest /= 100;
    }
    if (number < 0 || rest > 0) {
      throw new IllegalArgumentException(number + " does not fit into " + bytes + " bytes");
    }
    return written;
  }

  /** The number that up to nine bytes are, empty when something in them is no digit. */
  static OptionalLong read(byte[] bytes) {
    long number = 0;
    for (byte pair : bytes) {
      int high = (pair & 0xF0) >> 4;
      int low = pair & 0x0F;
      if (high > 9 || low > 9) {
        return OptionalLong.empty();
      }
      number = number * 100 + high * 10L + low;
    }
    return bytes.length == 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
