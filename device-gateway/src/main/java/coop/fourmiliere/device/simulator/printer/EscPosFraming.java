package coop.fourmiliere.device.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Finds the commands in what a receipt printer hears, as its maker's manual describes them. It
 * shares nothing with the encoder, so that a mistake there is seen here.
 */
final class EscPosFraming {

  private static final int DLE = 0x10;
  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;

  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private int needed = 1;

  /** The command or character that this byte completes. */
  Optional<byte[]> feed(byte heard) {
    begun.write(heard);
    if (begun.size() < needed) {
      return Optional.empty();
    }
    byte[] bytes = begun.toByteArray();
    needed = length(bytes);
    if (bytes.length < needed) {
      return Optional.empty();
    }
    reset();
    return Optional.of(bytes);
  }

  /** Forgets the command that was begun. */
  void reset() {
    begun.reset();
    needed = 1;
  }

  /** As long as too little is known of a command, one byte more than there is. */
  private static int length(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    if (first != DLE && first != ESC && first != GS) {
      return 1;
    }
    if (bytes.length == 1) {
      return 2;
    }
    return switch (first) {
      case ESC -> escape(bytes[1]);
      case GS -> group(bytes);
      default -> bytes[1] == 0x14 ? 10 : 3;
    };
  }

  private static int escape(int command) {
    return switch (command) {
      case '@' -> 2;
      case 'p' -> 5;
      default -> 3;
    };
  }

  private static int group(byte[] bytes) {
    return switch (bytes[1]) {
      case 'V' -> bytes.length < 3 || bytes[2] >= 'A' ? 4 : 3;
      case 'k' -> bytes.length < 4 ? bytes.length + 1 : 4 + number(bytes, 3, 1);
      case '(' -> bytes.length < 5 ? bytes.length + 1 : 5 + number(bytes, 3, 2);
      case 'v' ->
          bytes.length < 8 ? bytes.length + 1 : 8 + number(bytes, 4, 2) * number(bytes, 6, 2);
      default -> 3;
    };
  }

  /** A number of that many bytes, the lowest first. */
  static int number(byte[] bytes, int from, int count) {
    int number = 0;
    for (int at = count - 1; at >= 0; at--) {
      number = number * 256 + (bytes[from + at] & 0xFF);
    }
    return number;
  }
}
