package coop.fourmiliere.device.zvt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a stream of bytes, in which nothing is lost or changed, into messages. */
public final class ApduReader {

  private byte[] begun = {};

  /** The messages that these bytes complete, in order. */
  public List<Apdu> feed(byte[] bytes) {
    byte[] all = Arrays.copyOf(begun, begun.length + bytes.length);
    System.arraycopy(bytes, 0, all, begun.length, bytes.length);
    List<Apdu> messages = new ArrayList<>();
    int header = Apdu.headerBytes(all, all.length);
    while (header > 0 && all.length >= header + Apdu.dataBytes(all)) {
      int end = header + Apdu.dataBytes(all);
      messages.add(Apdu.of(Apdu.commandOf(all), Arrays.copyOfRange(all, header, end)));
      all = Arrays.copyOfRange(all, end, all.length);
      header = Apdu.headerBytes(all, all.length);
    }
    begun = all;
    return messages;
  }

  /** Whether a message has begun that is not complete. */
  public boolean begun() {
    return begun.length > 0;
  }
}
