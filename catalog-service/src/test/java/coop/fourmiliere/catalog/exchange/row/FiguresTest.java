package coop.fourmiliere.catalog.exchange.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static final Set<Integer> RATES = Set.of(0, 600, 1200, 2100);

  @ParameterizedTest
  @CsvSource({
    "2.40, 240",
    "2.4, 240",
    "2, 200",
    "0, 0",
    "0.00, 0",
    "0.05, 5",
    "99999.99, 9999999",
    "2.4000000000000004, 240",
    "2.3999999999999999, 240",
    "2.500000, 250",
    "007.10, 710",
  })
  void a_price_is_exact_to_the_cent(String text, long cents) throws BadCell {
    assertEquals(cents, Figures.priceCents(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,40      | DECIMAL_COMMA",
        "1.234,50  | DECIMAL_COMMA",
        "1,234.50  | DECIMAL_COMMA",
        "2,40 €    | DECIMAL_COMMA",
        "1e3       | EXPONENT",
        "2.5E-1    | EXPONENT",
        "2,5e3     | EXPONENT",
        "-0.01     | NEGATIVE",
        "-5        | NEGATIVE",
        "100000.00 | TOO_LARGE",
        "100000    | TOO_LARGE",
        "999999999999999999999999 | TOO_LARGE",
        "2.405     | TOO_PRECISE",
        "2.4001    | TOO_PRECISE",
        "abc       | BAD_NUMBER",
        "2.40€     | BAD_NUMBER",
        "+2.40     | BAD_NUMBER",
        ".50       | BAD_NUMBER",
        "2.        | BAD_NUMBER",
        "٢٫٤       | BAD_NUMBER",
        "NaN       | BAD_NUMBER",
        "1 000.00  | BAD_NUMBER",
        "0x10      | BAD_NUMBER",
      })
  void a_price_that_could_be_misread_is_refused(String text, RowFault fault) {
    BadCell refusal = assertThrows(BadCell.class, () -> Figures.priceCents(text));
    assertEquals(fault, refusal.fault());
  }

  @ParameterizedTest
  @CsvSource({"2.274, 227", "2.275, 228", "0.0045, 0", "0.005, 1", "99999.994, 9999999"})
  void a_cost_is_rounded_to_the_cent(String text, long cents) throws BadCell {
    assertEquals(cents, Figures.costCents(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1e3 | EXPONENT", "99999.995 | TOO_LARGE", "-1 | NEGATIVE", "1,5 | DECIMAL_COMMA"})
  void a_cost_that_could_be_misread_is_refused(String text, RowFault fault) {
    BadCell refusal = assertThrows(BadCell.class, () -> Figures.costCents(text));
    assertEquals(fault, refusal.fault());
  }

  @ParameterizedTest
  @CsvSource({"1, 1000", "0.5, 500", "12, 12000", "1.2345, 1235", "1000000, 1000000000"})
  void a_quantity_is_in_thousandths(String text, long milli) throws BadCell {
    assertEquals(milli, Figures.quantityMilli(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e1 | EXPONENT",
        "1000001 | TOO_LARGE",
        "-1 | NEGATIVE",
        "1,5 | DECIMAL_COMMA",
        "six | BAD_NUMBER"
      })
  void a_quantity_that_could_be_misread_is_refused(String text, RowFault fault) {
    BadCell refusal = assertThrows(BadCell.class, () -> Figures.quantityMilli(text));
    assertEquals(fault, refusal.fault());
  }

  @ParameterizedTest
  @CsvSource({"6%, 600", "21%, 2100", "0%, 0", "12 %, 1200", "6.00%, 600"})
  void a_known_vat_rate_is_read(String text, int bp) throws BadCell {
    assertEquals(bp, Figures.vatRateBp(text, RATES));
  }

  @ParameterizedTest
  @CsvSource({
    "7%",
    "6",
    "0.06",
    "six",
    "-6%",
    "'6,0%'",
    "'6%,21%'",
    "100%",
    "6%%",
    "21% Co-contractant"
  })
  void any_other_vat_rate_is_refused(String text) {
    BadCell refusal = assertThrows(BadCell.class, () -> Figures.vatRateBp(text, RATES));
    assertEquals(RowFault.UNKNOWN_VAT_RATE, refusal.fault());
  }
}
