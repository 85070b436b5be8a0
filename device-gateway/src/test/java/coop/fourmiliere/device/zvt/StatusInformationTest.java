package coop.fourmiliere.device.zvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusInformationTest {

  private static final String SUCCESS =
      "040F5C 2700 04000000002040 0B000470 0C223953 0D1006 0E2512 170001 1970"
          + " 22F0F8EEEEEEEEEEEE4771 2928004869 2A313030303030303030303030303031"
          + " 490978 870470 88000470 8A2E 8BF1F74465626974204D61737465726361726400";

  private static final String FAILURE =
      "040F25 276C 04000000001200 490978 0C113339 0D0817 22F0F0 0B000000 1960"
          + " 2952500295 8BF0F100";

  @Test
  void a_payment_that_succeeded_is_told_with_all_that_a_ticket_needs() {
    StatusInformation told = told(SUCCESS);

    assertEquals(
        new StatusInformation(
            0,
            2040L,
            978,
            470,
            470,
            LocalTime.of(22, 39, 53),
            MonthDay.of(10, 6),
            "28004869",
            "••••4771",
            "Debit Mastercard",
            null,
            null),
        told);
    assertTrue(told.succeeded());
  }

  @Test
  void a_payment_that_was_aborted_is_told_with_its_reason() {
    assertEquals(
        new StatusInformation(
            0x6C,
            1200L,
            978,
            0,
            null,
            LocalTime.of(11, 33, 39),
            MonthDay.of(8, 17),
            "52500295",
            null,
            null,
            null,
            null),
        told(FAILURE));
  }

  @ParameterizedTest
  @CsvSource({
    "FA00 2700 490978,             an unknown field",
    "2700 490978,                  a result where the amount was expected",
    "04000000002A40 2700 490978,   an amount that is no number",
    "0400000000,                   an amount that is cut"
  })
  void what_can_not_be_read_is_not_there(String fields, String what) {
    assertNull(read(fields).amountCents(), what);
  }

  @Test
  void an_unknown_field_ends_the_reading_and_keeps_what_came_before() {
    StatusInformation told = read("2700 EE 04000000001000");

    assertEquals(0, told.result());
    assertNull(told.amountCents());
  }

  @Test
  void of_two_amounts_the_second_is_not_believed() {
    assertEquals(1000, read("2700 04000000001000 04000000009999").amountCents());
  }

  @ParameterizedTest
  @CsvSource({
    "0681025A5A 2700,    0",
    "06820000 2700,      0",
    "06021F07 2700,      0",
    "0605 2700,          ",
    "0683 2700,          ",
    "06,                 "
  })
  void a_container_is_stepped_over(String fields, Integer result) {
    assertEquals(result, read(fields).result());
  }

  @ParameterizedTest
  @CsvSource({
    "22F0F86703444477777777, ••••7777",
    "22F0F8670344447777777F, ••••7777",
    "22F0F8EEEEEEEEEEEEEEEE, ••••••••",
    "22F0F2 1234,            ••••",
    "22F0F0,                 ",
    "22F0F2 12A4,            "
  })
  void a_card_number_is_masked_whatever_the_terminal_sends(String field, String shown) {
    assertEquals(shown, read(field).maskedPan());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0C256000", "0C226060", "0D1332", "0D0000"})
  void a_moment_that_does_not_exist_is_not_there(String field) {
    assertNull(read(field).time());
    assertNull(read(field).date());
  }

  @ParameterizedTest
  @CsvSource({
    "3B3132333435360000,              123456,",
    "3B0102030405060708,              ,",
    "3CF0F0F3 82 76 6F,               ,           évo",
    "3CF0F0F3 43 52 45 8BF0F156,      ,           CRE",
    "3CF0FAF3 43 52 45,               ,",
    "3CF0F0,                          ,"
  })
  void texts_are_read_in_the_terminals_alphabet(String field, String code, String text) {
    assertEquals(code, read(field).authorisationCode());
    assertEquals(text, read(field).text());
  }

  private static StatusInformation told(String message) {
    Apdu apdu = Apdu.parse(bytes(message)).orElseThrow();
    assertEquals(Commands.STATUS_INFORMATION, apdu.command());
    return StatusInformation.parse(apdu.data());
  }

  private static StatusInformation read(String fields) {
    return StatusInformation.parse(bytes(fields));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
