package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.simulator.SimulatedDevice;

/** A device on a line of seven bits, whose eighth a pseudo-terminal hands over as it is. */
record SevenBits(ParityBit bit, SimulatedDevice device) implements SimulatedDevice {

  @Override
  public byte[] hear(byte[] bytes, long now) {
    byte[] stripped = new byte[bytes.length];
    for (int at = 0; at < bytes.length; at++) {
      int character = bit.strip(bytes[at]);
      stripped[at] = (byte) (character < 0 ? '?' : character);
    }
    return add(device.hear(stripped, now));
  }

  @Override
  public byte[] idle(long now) {
    return add(device.idle(now));
  }

  private byte[] add(byte... said) {
    byte[] bytes = new byte[said.length];
    for (int at = 0; at < said.length; at++) {
      bytes[at] = bit.add(said[at]);
    }
    return bytes;
  }
}
