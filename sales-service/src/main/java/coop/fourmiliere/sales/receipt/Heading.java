package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.kernel.EnterpriseNumber;
import java.util.Optional;

/**
 * Who sells, as it stands at the head of each ticket.
 *
 * @param address in one line, or null
 * @param enterpriseNumber the VAT number as people write it, {@code BE 0403.019.261}, or null
 */
public record Heading(String name, String address, String enterpriseNumber) {

  private static final int CHARACTERS_AT_MOST = 100;

  /**
   * A heading out of settings.
   *
   * @throws IllegalArgumentException with the setting and its fault
   */
  static Heading of(String name, Optional<String> address, Optional<String> enterpriseNumber) {
    return new Heading(
        line("FOURMILIERE_TICKET_NAME", name),
        address.map(text -> line("FOURMILIERE_TICKET_ADDRESS", text)).orElse(null),
        enterpriseNumber.map(Heading::number).orElse(null));
  }

  private static String line(String setting, String text) {
    String bare = text.strip();
    if (bare.isEmpty() || bare.length() > CHARACTERS_AT_MOST || !bare.equals(printable(bare))) {
      throw new IllegalArgumentException(
          "%s must be one line of at most %d characters: %s"
              .formatted(setting, CHARACTERS_AT_MOST, printable(bare)));
    }
    return bare;
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cc}", " ");
  }

  private static String number(String text) {
    try {
      return "BE " + EnterpriseNumber.parse(text).formatted();
    } catch (IllegalArgumentException fault) {
      throw new IllegalArgumentException(
          "FOURMILIERE_TICKET_ENTERPRISE_NUMBER: " + fault.getMessage());
    }
  }
}
