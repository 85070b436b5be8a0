package coop.fourmiliere.device.zvt;

import java.util.Map;

/** What the terminal asks of the customer in the meantime ({@code 04 FF}), for the cashier. */
public final class Progress {

  private static final int AND_REMOVE_CARD = 0x40;
  private static final int CODES = 0x3F;

  private static final Map<Integer, String> SENTENCES =
      Map.of(
          0x01, "Suivez les instructions du terminal.",
          0x04, "Le terminal attend la banque.",
          0x0A, "Insérez ou présentez la carte.",
          0x0B, "Retirez la carte.",
          0x0E, "Patientez.",
          0x15, "Code erroné, recommencez.",
          0x1C, "Accepté, le terminal termine.",
          0x1D, "Refusé, le terminal termine.");

  private Progress() {}

  /** A sentence in French for the data of an intermediate status; never fails. */
  public static String sentence(byte[] data) {
    int code = data.length == 0 ? 0 : data[0] & 0xFF;
    String plain = SENTENCES.get(code);
    if (plain == null && code >= AND_REMOVE_CARD) {
      String asked = SENTENCES.get(code & CODES);
      return asked == null ? "Retirez la carte." : asked + " Retirez la carte.";
    }
    return plain == null ? "Regardez le terminal." : plain;
  }
}
