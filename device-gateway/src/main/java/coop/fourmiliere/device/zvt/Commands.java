package coop.fourmiliere.device.zvt;

import java.io.ByteArrayOutputStream;

/** What a till says to a terminal, and the numbers of what it hears. */
public final class Commands {

  /** What a terminal says of a transaction: a {@link StatusInformation}. */
  public static final int STATUS_INFORMATION = 0x040F;

  /** What a terminal does in the meantime: a {@link Progress}. */
  public static final int INTERMEDIATE_STATUS = 0x04FF;

  /** The command is done. */
  public static final int COMPLETION = 0x060F;

  /** The command came to nothing; a {@link ResultCode} follows. */
  public static final int ABORT = 0x061E;

  /** The class of a refusal; its instruction is a {@link ResultCode}. */
  public static final int REFUSED = 0x84;

  /** The till prints all receipts, is told of progress, and gets receipts as lines of print. */
  private static final int CONFIGURATION = 0x02 | 0x04 | 0x08 | 0x80;

  private static final byte[] EURO = {0x09, 0x78};
  private static final int AMOUNT_BYTES = 6;
  private static final int PASSWORD_BYTES = 3;

  private Commands() {}

  /** Understood. */
  public static Apdu acknowledgement() {
    return Apdu.of(Apdu.ACKNOWLEDGED);
  }

  /** Not a function that this till has. */
  public static Apdu unknownFunction() {
    return Apdu.of(REFUSED << 8 | 0x83);
  }

  /**
   * Says hello, and what this till wants.
   *
   * @param password of the terminal, six digits
   */
  public static Apdu registration(int password) {
    ByteArrayOutputStream data = password(password);
    data.write(CONFIGURATION);
    data.writeBytes(EURO);
    return Apdu.of(0x0600, data.toByteArray());
  }

  /**
   * Asks a customer's card for money.
   *
   * @param amountCents above zero, at most twelve digits
   */
  public static Apdu authorisation(long amountCents) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(Fields.AMOUNT);
    data.writeBytes(Bcd.write(amountCents, AMOUNT_BYTES));
    return Apdu.of(0x0601, data.toByteArray());
  }

  /** Takes back the payment of that receipt, 0 to 9999. */
  public static Apdu reversal(int password, int receiptNumber) {
    ByteArrayOutputStream data = password(password);
    data.write(Fields.RECEIPT);
    data.writeBytes(Bcd.write(receiptNumber, 2));
    return Apdu.of(0x0630, data.toByteArray());
  }

  /** Asks the terminal to stop what it does, if it still can. */
  public static Apdu abort() {
    return Apdu.of(0x06B0);
  }

  /** Asks for the last receipt again; nothing moves. */
  public static Apdu repeatReceipt(int password) {
    return Apdu.of(0x0620, password(password).toByteArray());
  }

  /** Closes the terminal's day: what it holds goes to the bank. */
  public static Apdu endOfDay(int password) {
    return Apdu.of(0x0650, password(password).toByteArray());
  }

  /** Asks how the terminal is. */
  public static Apdu statusEnquiry(int password) {
    return Apdu.of(0x0501, password(password).toByteArray());
  }

  private static ByteArrayOutputStream password(int password) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(Bcd.write(password, PASSWORD_BYTES));
    return data;
  }
}
