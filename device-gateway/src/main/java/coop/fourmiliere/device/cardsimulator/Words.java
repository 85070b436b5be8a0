package coop.fourmiliere.device.cardsimulator;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/** What the simulated terminal says, in hexadecimal. */
final class Words {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMdd");
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final String CARD = "22F0F8EEEEEEEEEEEE47718BF1F6" + ascii("Debit Mastercard");

  private Words() {}

  /** The status information of something that was booked. */
  static String status(Booking booking) {
    return message(
        "040F",
        "270004%012d0B%06d0C%s0D%s"
                .formatted(
                    booking.amountCents(),
                    booking.receipt(),
                    TIME.format(booking.at()),
                    DATE.format(booking.at()))
            + CARD
            + "2928004869"
            + "3B"
            + ascii("A1B2C3  ")
            + "49097887%04d".formatted(booking.receipt()));
  }

  /** The status information of something that came to nothing. */
  static String failure(long amountCents, int code) {
    return message("040F", "27%02X04%012d490978".formatted(code, amountCents));
  }

  /** The status information of an end of day. */
  static String total(long amountCents) {
    return message("040F", "270004%012d490978".formatted(Math.max(0, amountCents)));
  }

  /** The lines of a receipt, each a message. */
  static List<String> receipt(Booking booking) {
    return List.of(
        line(booking.reverses() == null ? "ACHAT" : "ANNULATION"),
        line("Recu " + booking.receipt() + "  " + PRINTED.format(booking.at())),
        line("Carte ############4771"),
        line("EUR " + euro(booking.amountCents())));
  }

  static String line(String text) {
    return message("06D1", "00" + ascii(text));
  }

  static String euro(long cents) {
    return "%d,%02d".formatted(cents / 100, Math.abs(cents % 100));
  }

  private static String message(String number, String data) {
    return number + "%02X".formatted(data.length() / 2) + data;
  }

  private static String ascii(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
