package coop.fourmiliere.device.scale.retail;

import java.util.random.RandomGenerator;

/**
 * The proof by which a scale of {@link Dialog06} knows a till that its maker approved. The till
 * picks 16 bits, takes their remainder by a polynomial that the maker gives to whom he approves,
 * and turns both by what the scale asked.
 */
public final class DialogChecksum {

  private static final int WORD = 16;
  private static final int WORD_MASK = 0xFFFF;
  private static final int NIBBLE = 4;
  private static final int NIBBLE_MASK = 0xF;

  private final int polynomial;
  private final RandomGenerator random;

  /**
   * The checksum of that polynomial.
   *
   * @param polynomial its lower 16 bits; the 17th is always set
   */
  public DialogChecksum(int polynomial, RandomGenerator random) {
    this.polynomial = polynomial & WORD_MASK;
    this.random = random;
  }

  /**
   * The two fields of four hex digits that answer the scale's number, with nothing between them.
   *
   * @param z how far to turn: the first by its high, the second by its low half
   */
  String answer(int z) {
    int sum = random.nextInt(WORD_MASK + 1);
    return String.format(
        "%04X%04X",
        left(sum, (z >> NIBBLE) & NIBBLE_MASK), left(remainder(sum), WORD - (z & NIBBLE_MASK)));
  }

  /** The remainder of sum × 2^16. */
  int remainder(int sum) {
    int rest = sum;
    for (int bit = 0; bit < WORD; bit++) {
      boolean carry = (rest & (1 << (WORD - 1))) != 0;
      rest = (rest << 1) & WORD_MASK;
      rest = carry ? rest ^ polynomial : rest;
    }
    return rest;
  }

  private static int left(int word, int by) {
    int turns = by % WORD;
    return ((word << turns) | (word >>> (WORD - turns))) & WORD_MASK;
  }
}
