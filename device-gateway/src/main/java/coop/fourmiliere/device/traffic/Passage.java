package coop.fourmiliere.device.traffic;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that went one way without a pause. Guarded by its {@link Traffic}. */
final class Passage {

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
  private static final String[] NAMES =
      ("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM"
              + " SUB ESC FS GS RS US")
          .split(" ");

  private final byte[] kept;
  private int size;
  private int times = 1;
  private Instant at;

  /**
   * @param kept how many bytes are remembered; the rest is counted
   */
  Passage(int kept, Instant at) {
    this.kept = new byte[kept];
    this.at = at;
  }

  void add(byte[] bytes, Instant when) {
    int room = Math.max(0, Math.min(bytes.length, kept.length - size));
    System.arraycopy(bytes, 0, kept, Math.min(size, kept.length), room);
    size += bytes.length;
    at = when;
  }

  boolean sameAs(Passage other) {
    return size == other.size && Arrays.equals(kept, other.kept);
  }

  void repeatedBy(Passage again) {
    times += again.times;
    at = again.at;
  }

  TrafficFrame view(Direction direction) {
    byte[] shown = Arrays.copyOf(kept, Math.min(size, kept.length));
    return new TrafficFrame(at, direction, HEX.formatHex(shown), text(shown), size, times);
  }

  private static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      int character = b & 0xFF;
      if (character < NAMES.length) {
        text.append('<').append(NAMES[character]).append('>');
      } else {
        text.append(character < 0x7F ? (char) character : '·');
      }
    }
    return text.toString();
  }
}
