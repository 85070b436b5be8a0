package coop.fourmiliere.catalog.exchange.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.catalog.article.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  @ParameterizedTest
  @CsvSource({"uom.product_uom_unit, PIECE", "uom.product_uom_kgm, KG", "uom.product_uom_litre, L"})
  void units_are_those_of_the_shop(String text, Unit unit) throws BadCell {
    assertEquals(unit, Codes.unit(text));
  }

  @ParameterizedTest
  @CsvSource({"True, true", "true, true", "1, true", "FALSE, false", "0, false"})
  void a_flag_is_read_as_odoo_and_spreadsheets_write_it(String text, boolean flag) throws BadCell {
    assertEquals(flag, Codes.flag(text));
  }

  @ParameterizedTest
  @CsvSource({
    "5400141234566, WRONG_CHECK_DIGIT",
    "96000015, WRONG_CHECK_DIGIT",
    "123, BAD_BARCODE",
    "54001412345X5, BAD_BARCODE"
  })
  void a_barcode_needs_its_check_digit(String text, RowFault fault) {
    BadCell refusal = assertThrows(BadCell.class, () -> Codes.barcode(text));
    assertEquals(fault, refusal.fault());
  }

  @ParameterizedTest
  @CsvSource({"base.be, BE", "base.fr, FR", "base.uk, GB"})
  void a_country_becomes_its_iso_code(String text, String iso) throws BadCell {
    assertEquals(iso, Codes.country(text));
  }

  @ParameterizedTest
  @CsvSource({
    "BE 0403.019.261, BE0403019261",
    "be0403019261, BE0403019261",
    "FR 40 303265045, FR40303265045",
    "NL.8212.03.123.B01, NL821203123B01"
  })
  void a_vat_number_loses_its_dots(String text, String compact) throws BadCell {
    assertEquals(compact, Codes.vatNumber(text));
  }

  @ParameterizedTest
  @CsvSource({"BE0403019262", "0403019261", "BE040301926", "XX", "12345678901234567"})
  void what_is_no_vat_number_is_refused(String text) {
    BadCell refusal = assertThrows(BadCell.class, () -> Codes.vatNumber(text));
    assertEquals(RowFault.BAD_VAT_NUMBER, refusal.fault());
  }

  @Test
  void only_a_belgian_vat_number_holds_an_enterprise_number() {
    assertEquals("0403019261", Codes.enterpriseNumber("BE0403019261"));
    assertNull(Codes.enterpriseNumber("FR40303265045"));
    assertNull(Codes.enterpriseNumber(null));
  }

  @Test
  void other_units_flags_and_countries_are_refused() {
    assertEquals(
        RowFault.UNKNOWN_UNIT,
        assertThrows(BadCell.class, () -> Codes.unit("uom.product_uom_dozen")).fault());
    assertEquals(RowFault.BAD_FLAG, assertThrows(BadCell.class, () -> Codes.flag("maybe")).fault());
    assertEquals(
        RowFault.UNKNOWN_COUNTRY,
        assertThrows(BadCell.class, () -> Codes.country("base.zz")).fault());
    assertEquals(
        RowFault.UNKNOWN_COUNTRY,
        assertThrows(BadCell.class, () -> Codes.country("Belgium")).fault());
  }
}
