package coop.fourmiliere.device.zvt;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** One message: class and instruction, then data. */
public final class Apdu {

  /** Understood, or done. */
  public static final int ACKNOWLEDGED = 0x8000;

  /** A long data part says so in its first length byte; two bytes follow, the low one first. */
  static final int LONG = 0xFF;

  static final int DATA_BYTES_AT_MOST = 0xFFFF;

  private final int command;
  private final byte[] data;

  private Apdu(int command, byte[] data) {
    this.command = command;
    this.data = data;
  }

  /**
   * A message.
   *
   * @param command class and instruction, such as {@code 0x0601}
   * @param data at most 65535 bytes
   */
  public static Apdu of(int command, byte... data) {
    if (command < 0 || command > 0xFFFF || data.length > DATA_BYTES_AT_MOST) {
      throw new IllegalArgumentException("no message: %04X".formatted(command));
    }
    return new Apdu(command, data.clone());
  }

  /** The message that fills these bytes; empty when they are none, or more or less than one. */
  public static Optional<Apdu> parse(byte[] bytes) {
    int header = headerBytes(bytes, bytes.length);
    if (header == 0 || bytes.length != header + dataBytes(bytes)) {
      return Optional.empty();
    }
    return Optional.of(of(commandOf(bytes), Arrays.copyOfRange(bytes, header, bytes.length)));
  }

  /** The length of the header that begins these bytes, or 0 when it is not all there. */
  static int headerBytes(byte[] bytes, int count) {
    if (count < 3) {
      return 0;
    }
    int header = (bytes[2] & 0xFF) == LONG ? 5 : 3;
    return count < header ? 0 : header;
  }

  /** The length of the data that follows a whole header. */
  static int dataBytes(byte[] header) {
    int length = header[2] & 0xFF;
    return length == LONG ? (header[3] & 0xFF) | (header[4] & 0xFF) << 8 : length;
  }

  static int commandOf(byte[] header) {
    return (header[0] & 0xFF) << 8 | (header[1] & 0xFF);
  }

  /** Class and instruction, such as {@code 0x040F}. */
  public int command() {
    return command;
  }

  /** The class alone, such as {@code 0x84} of a refusal. */
  public int commandClass() {
    return command >> 8;
  }

  /** The instruction alone, such as the result code of a refusal. */
  public int instruction() {
    return command & 0xFF;
  }

  /** The data, maybe none. */
  public byte[] data() {
    return data.clone();
  }

  /** The message as it goes over a network. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length + 5);
    bytes.write(commandClass());
    bytes.write(instruction());
    if (data.length < LONG) {
      bytes.write(data.length);
    } else {
      bytes.write(LONG);
      bytes.write(data.length & 0xFF);
      bytes.write(data.length >> 8);
    }
    bytes.writeBytes(data);
    return bytes.toByteArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Apdu that && command == that.command && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return 31 * command + Arrays.hashCode(data);
  }

  /** Without the data, which may tell of a card. */
  @Override
  public String toString() {
    return "%02X %02X (%d bytes)".formatted(commandClass(), instruction(), data.length);
  }
}
