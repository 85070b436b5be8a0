package coop.fourmiliere.device.dialect;

import java.io.ByteArrayOutputStream;

/** Bytes in the making. */
final class Bytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds bytes given as numbers 0 to 255. */
  Bytes add(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  Bytes add(byte[] values) {
    bytes.writeBytes(values);
    return this;
  }

  byte[] all() {
    return bytes.toByteArray();
  }
}
