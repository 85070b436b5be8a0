package coop.fourmiliere.device.zvt;

import java.util.ArrayList;
import java.util.List;

/** The lines that a terminal wants on paper, with every card number masked. */
public final class Printed {

  private static final int LINE = 0x06D1;
  private static final int BLOCK = 0x06D3;
  private static final int FEED = 0xFF;
  private static final int CHARACTERS_AT_MOST = 80;

  private Printed() {}

  /** Whether the message is something to print. */
  public static boolean isIn(Apdu message) {
    return message.command() == LINE || message.command() == BLOCK;
  }

  /** The lines of a message that is something to print; an empty one is a feed of the paper. */
  public static List<String> lines(Apdu message) {
    List<String> lines = new ArrayList<>();
    byte[] data = message.data();
    if (message.command() == BLOCK) {
      Tlv.addLines(data, lines);
    } else {
      boolean text = data.length > 1 && (data[0] & 0xFF) != FEED;
      lines.add(text ? new String(data, 1, data.length - 1, Tlv.ALPHABET) : "");
    }
    lines.replaceAll(Printed::clean);
    return lines;
  }

  /** The text without control characters and card numbers. */
  static String clean(String text) {
    String shown = Pan.hideIn(text.replaceAll("\\p{Cntrl}", "").stripTrailing());
    return shown.substring(0, Math.min(shown.length(), CHARACTERS_AT_MOST));
  }
}
