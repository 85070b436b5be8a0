package coop.fourmiliere.device.zvt;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a terminal says of a transaction ({@code 04 0F}). Each part is null when the terminal did
 * not say it, or said something that can't be read. Of the card only what may be shown is kept.
 *
 * @param result 0 when it succeeded, else a {@link ResultCode}
 * @param amountCents in hundredths of the currency
 * @param currency ISO 4217, such as 978
 * @param trace the terminal's number of the transaction, 0 to 999999
 * @param receiptNumber 0 to 9999
 * @param time by the terminal's clock
 * @param date by the terminal's clock, without the year
 * @param maskedPan such as {@code ••••4771}
 */
public record StatusInformation(
    Integer result,
    Long amountCents,
    Integer currency,
    Integer trace,
    Integer receiptNumber,
    LocalTime time,
    MonthDay date,
    String terminalId,
    String maskedPan,
    String cardName,
    String authorisationCode,
    String text) {

  /** Euro. */
  public static final int EURO = 978;

  /** Reads the data of a status information; never fails. */
  public static StatusInformation parse(byte[] data) {
    Map<Integer, byte[]> fields = Fields.read(data);
    byte[] result = fields.get(Fields.RESULT);
    byte[] pan = fields.get(Fields.PAN);
    Long terminal = number(fields.get(Fields.TERMINAL_ID));
    return new StatusInformation(
        result == null ? null : result[0] & 0xFF,
        number(fields.get(Fields.AMOUNT)),
        small(fields.get(Fields.CURRENCY)),
        small(fields.get(Fields.TRACE)),
        small(fields.get(Fields.RECEIPT)),
        time(small(fields.get(Fields.TIME))),
        date(small(fields.get(Fields.DATE))),
        terminal == null ? null : "%08d".formatted(terminal),
        pan == null ? null : Pan.masked(pan),
        text(fields.get(Fields.CARD_NAME)),
        authorisation(fields.get(Fields.AUTHORISATION)),
        text(fields.get(Fields.TEXT)));
  }

  /** Whether the terminal says that the money moved. */
  public boolean succeeded() {
    return result != null && result == 0;
  }

  private static Long number(byte[] field) {
    OptionalLong number = field == null ? OptionalLong.empty() : Bcd.read(field);
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static Integer small(byte[] field) {
    Long number = number(field);
    return number == null ? null : Math.toIntExact(number);
  }

  private static LocalTime time(Integer digits) {
    try {
      return digits == null
          ? null
          : LocalTime.of(digits / 10_000, digits / 100 % 100, digits % 100);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static MonthDay date(Integer digits) {
    try {
      return digits == null ? null : MonthDay.of(digits / 100, digits % 100);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static String authorisation(byte[] field) {
    String code = field == null ? "" : new String(field, StandardCharsets.ISO_8859_1);
    String said = code.replace("\0", "").strip();
    return said.matches("[A-Za-z0-9]+") ? said : null;
  }

  private static String text(byte[] field) {
    String text = field == null ? "" : Printed.clean(new String(field, Tlv.ALPHABET));
    return text.isEmpty() ? null : text;
  }
}
