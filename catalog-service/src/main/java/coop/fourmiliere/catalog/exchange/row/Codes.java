package coop.fourmiliere.catalog.exchange.row;

import coop.fourmiliere.catalog.article.Unit;
import coop.fourmiliere.kernel.EnterpriseNumber;
import coop.fourmiliere.kernel.Gtin;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers and names that follow a rule: barcodes, VAT numbers, Odoo's names of units and
 * countries.
 */
public final class Codes {

  private static final Map<String, Unit> UNITS =
      Map.of(
          "uom.product_uom_unit",
          Unit.PIECE,
          "uom.product_uom_kgm",
          Unit.KG,
          "uom.product_uom_litre",
          Unit.L);
  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "1", true, "false", false, "0", false);
  private static final Pattern COUNTRY = Pattern.compile("base\\.([a-z]{2})");
  private static final Pattern FOREIGN_VAT = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,13}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

  private Codes() {}

  /** The unit that Odoo calls {@code uom.product_uom_kgm}, for example. */
  public static Unit unit(String text) throws BadCell {
    Unit unit = UNITS.get(text);
    if (unit == null) {
      throw new BadCell(RowFault.UNKNOWN_UNIT, "Units are piece, kilogram and litre, not " + text);
    }
    return unit;
  }

  /** Yes or no, as Odoo and spreadsheets write it. */
  public static boolean flag(String text) throws BadCell {
    Boolean flag = FLAGS.get(text.toLowerCase(Locale.ROOT));
    if (flag == null) {
      throw new BadCell(RowFault.BAD_FLAG, "It is True or False, not " + text);
    }
    return flag;
  }

  /** A barcode number with its right check digit. */
  public static String barcode(String text) throws BadCell {
    if (!Gtin.isValid(text)) {
      RowFault fault =
          DIGITS.matcher(text).matches() ? RowFault.WRONG_CHECK_DIGIT : RowFault.BAD_BARCODE;
      throw new BadCell(fault, reason(text));
    }
    return text;
  }

  /** The ISO 3166 code of a country that Odoo calls {@code base.be}. */
  public static String country(String text) throws BadCell {
    Matcher named = COUNTRY.matcher(text);
    String code = named.matches() ? named.group(1).toUpperCase(Locale.ROOT) : "";
    // Odoo's one exception.
    String iso = code.equals("UK") ? "GB" : code;
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(iso)) {
      throw new BadCell(RowFault.UNKNOWN_COUNTRY, "There is no such country: " + text);
    }
    return iso;
  }

  /** A VAT number without space and dots; a Belgian one must have its right check number. */
  public static String vatNumber(String text) throws BadCell {
    String compact = text.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
    boolean belgian = compact.startsWith("BE");
    if (belgian ? !EnterpriseNumber.isValid(compact) : !FOREIGN_VAT.matcher(compact).matches()) {
      throw new BadCell(RowFault.BAD_VAT_NUMBER, "This is no VAT number: " + text);
    }
    return compact;
  }

  /** The enterprise number in a Belgian VAT number; null for another country's. */
  public static String enterpriseNumber(String vatNumber) {
    return vatNumber != null && vatNumber.startsWith("BE") ? vatNumber.substring(2) : null;
  }

  private static String reason(String text) {
    try {
      return Gtin.parse(text).digits();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}
