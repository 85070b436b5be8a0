package coop.fourmiliere.device.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Finds the commands in what a Star hears, as the maker's manual of its line mode describes them
 * (domain.md C2).
 */
final class StarFraming {

  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;
  private static final int BEL = 0x07;
  private static final int RS = 0x1E;

  /** A band of an image is so high, whatever its width. */
  static final int BAND_ROWS = 24;

  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  /** The command or character that this byte completes. */
  Optional<byte[]> feed(byte heard) {
    begun.write(heard);
    byte[] bytes = begun.toByteArray();
    if (!isWhole(bytes)) {
      return Optional.empty();
    }
    reset();
    return Optional.of(bytes);
  }

  /** Forgets the command that was begun. */
  void reset() {
    begun.reset();
  }

  private static boolean isWhole(byte[] bytes) {
    if (bytes[0] != ESC) {
      return true;
    }
    return bytes.length > 1
        && switch (bytes[1]) {
          case GS -> isWholeGroup(bytes);
          case 'k' ->
              bytes.length >= 4 && bytes.length == 4 + BAND_ROWS * number(bytes[2], bytes[3]);
          case 'b' -> bytes.length > 6 && bytes[bytes.length - 1] == RS;
          case 'd', 'z' -> bytes.length == 3;
          case 'i', BEL -> bytes.length == 4;
          default -> true;
        };
  }

  private static boolean isWholeGroup(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    if (bytes[2] != 'y') {
      return true;
    }
    return switch (bytes[3]) {
      case 'S' -> bytes.length == 6;
      case 'D' -> bytes.length >= 8 && bytes.length == 8 + number(bytes[6], bytes[7]);
      default -> true;
    };
  }

  /** A number of two bytes. */
  static int number(byte low, byte high) {
    return (low & 0xFF) + 256 * (high & 0xFF);
  }
}
