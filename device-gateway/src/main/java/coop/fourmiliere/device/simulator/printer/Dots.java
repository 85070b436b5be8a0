package coop.fourmiliere.device.simulator.printer;

import java.util.Arrays;
import java.util.Base64;

/** The dots of an image on the roll: row after row, the leftmost in the highest bit, 1 is black. */
final class Dots {

  private final int rowBytes;
  private final byte[] bytes;

  Dots(int rowBytes, byte[] bytes) {
    this.rowBytes = rowBytes;
    this.bytes = bytes;
  }

  boolean isAsWideAs(Dots other) {
    return rowBytes == other.rowBytes;
  }

  /** This one and that below, which is as wide. */
  Dots above(Dots lower) {
    byte[] both = Arrays.copyOf(bytes, bytes.length + lower.bytes.length);
    System.arraycopy(lower.bytes, 0, both, bytes.length, lower.bytes.length);
    return new Dots(rowBytes, both);
  }

  /** Its measures, such as {@code 384 x 120}. */
  String measures() {
    return 8 * rowBytes + " x " + bytes.length / rowBytes;
  }

  /** As people see it. */
  Picture picture() {
    return new Picture(8 * rowBytes, Base64.getEncoder().encodeToString(bytes));
  }
}
