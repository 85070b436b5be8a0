package coop.fourmiliere.device.detection.recognition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;

/**
 * How a character lies in the eight bits that the port hands over. On the wire 7E1, 7O1 and 7N2 are
 * as long as 8N1: a port that is opened with 8N1 hears and says all four, and takes away nothing
 * that does not fit.
 */
public enum Framing {
  EIGHT_BITS(ParityBit.NONE, 8, Parity.NONE, 1),
  EVEN(ParityBit.EVEN, 7, Parity.EVEN, 1),
  ODD(ParityBit.ODD, 7, Parity.ODD, 1),
  TWO_STOPS(ParityBit.MARK, 7, Parity.NONE, 2);

  private final ParityBit bit;
  private final int dataBits;
  private final Parity parity;
  private final int stopBits;

  Framing(ParityBit bit, int dataBits, Parity parity, int stopBits) {
    this.bit = bit;
    this.dataBits = dataBits;
    this.parity = parity;
    this.stopBits = stopBits;
  }

  /** The one of that line. */
  static Framing of(LineSettings line) {
    return switch (line.parity()) {
      case EVEN -> EVEN;
      case ODD -> ODD;
      case NONE -> line.dataBits() == 8 ? EIGHT_BITS : TWO_STOPS;
    };
  }

  /** The line as it is set up once it is known. */
  LineSettings line(String port, int baud) {
    return new LineSettings(port, baud, dataBits, parity, stopBits);
  }

  ParityBit bit() {
    return bit;
  }

  /** The bytes that carry those characters. */
  public byte[] bytes(String characters) {
    byte[] bytes = characters.getBytes(ISO_8859_1);
    for (int at = 0; at < bytes.length; at++) {
      // A check character of eight bits is sent as it is.
      bytes[at] = this == EIGHT_BITS ? bytes[at] : bit.add(bytes[at]);
    }
    return bytes;
  }
}
