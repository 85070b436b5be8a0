package coop.fourmiliere.device.dialect;

import java.io.ByteArrayOutputStream;

/** Bytes in the making. */
public final class Bytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds bytes given as numbers 0 to 255. */
  public Bytes add(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  /** Adds bytes as they are. */
  public Bytes add(byte[] values) {
    bytes.writeBytes(values);
    return this;
  }

  /** What was added, in that order. */
  public byte[] all() {
    return bytes.toByteArray();
  }
}
