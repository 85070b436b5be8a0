package coop.fourmiliere.device.preview;

import java.util.Arrays;

/** Black dots on white paper that gets longer as it is drawn on, up to a bound. */
final class Dots {

  /** Four metres of paper: a ticket of 500 lines is shorter. What is below is not drawn. */
  private static final int ROWS_AT_MOST = 32_000;

  private static final int FIRST_ROWS = 1_000;

  private final int width;
  private final int rowBytes;
  private byte[] bits;
  private int rows;

  /**
   * @param width in dots, a multiple of 8
   */
  Dots(int width) {
    this.width = width;
    this.rowBytes = width / 8;
    this.bits = new byte[FIRST_ROWS * rowBytes];
  }

  int width() {
    return width;
  }

  int rows() {
    return rows;
  }

  /** The bytes of one row: the leftmost dot in the highest bit, 1 is black. */
  int rowBytes() {
    return rowBytes;
  }

  /** All rows, one after the other, and maybe room behind. */
  byte[] bits() {
    return bits;
  }

  /** Whether there is room for more. */
  boolean hasRoom() {
    return rows < ROWS_AT_MOST;
  }

  /** Feeds the paper. */
  void feed(int count) {
    rows = Math.min(rows + count, ROWS_AT_MOST);
    int needed = rows * rowBytes;
    if (needed > bits.length) {
      int grown = Math.min(Math.max(needed, bits.length * 2), ROWS_AT_MOST * rowBytes);
      bits = Arrays.copyOf(bits, grown);
    }
  }

  /** Blackens a dot, if it is on the paper that was fed. */
  void set(int x, int y) {
    if (x >= 0 && x < width && y >= 0 && y < rows) {
      bits[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
    }
  }

  /** Blackens a box. */
  void fill(int left, int top, int wide, int high) {
    for (int y = top; y < top + high; y++) {
      for (int x = left; x < left + wide; x++) {
        set(x, y);
      }
    }
  }
}
