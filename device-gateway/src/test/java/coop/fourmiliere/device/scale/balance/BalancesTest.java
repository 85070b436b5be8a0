package coop.fourmiliere.device.scale.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balances that answer lines of text. In the tables ~ stands for CR LF. */
class BalancesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "S S     100.00 g~|100?",
        "S S     1234.0 g~|1234?",
        "S S      1.234 kg~|1234?",
        "S S    125.67 g~|126?",
        "S S      0.449 g~|Empty",
        "S S      0.500 g~|1?",
        "S S      -12.3 g~|UnderZero",
        "S D      123.4 g~|Moving",
        "S +~|OverCapacity",
        "S -~|UnderZero",
        "S I~|Moving",
        "ES~|Unreadable",
        "ET~|Unreadable",
        "EL~|Unreadable",
        "S S      1.234 lb~|Unreadable",
        "S S      1,234 kg~|Unreadable",
        "s s      1.234 kg~|Unreadable",
        "S S 1.2.3 kg~|Unreadable",
        "      1.234 kg~|Unreadable",
        "I4 A \"B012\"~|Unreadable",
      })
  void mt_sics(String line, String meaning) {
    assertEquals(meaning, hear(new Sics(), line));
  }

  @Test
  void mt_sics_as_the_bytes_of_the_manual() {
    Ear ear = new Ear(new Sics());

    assertEquals("1234?", ear.hear("53 20 53 20 20 20 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A"));
    assertEquals("1234?", ear.hear("53 20 53 20 20 20 20 20 31 32 33 34 2E 30 20 67 0D 0A"));
    assertEquals("53 49 0D 0A", Ear.hex(new Sics().question()));
  }

  @ParameterizedTest
  @CsvSource({
    "11 53 20 53 20 20 20 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, 1234?, XON before the line",
    "13 11 53 20 53 20 20 20 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, 1234?, XOFF and XON",
    "53 20 53 20 20 20 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A 11, 1234?, XON behind it",
    "53 20 2B 0D 0A 13 11 53 20 44 20 20 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, OverCapacity Moving, between two",
    "53 20 53 20 20 20 20 20 20 31 11 2E 32 33 34 20 6B 67 0D 0A, Unreadable, inside it is none",
  })
  void mt_sics_with_the_handshake_of_its_maker(String bytes, String meaning, String why) {
    assertEquals(meaning, new Ear(new Sics()).hear(bytes), why);
  }

  @Test
  void a_handshake_stays_among_the_bytes_that_are_shown() {
    List<Reading> heard = new Ear(new Sics()).hear(Ear.bytes("13 11 53 20 2B 0D 0A"));

    assertEquals(List.of(new Reading.OverCapacity("131153202B0D0A")), heard);
  }

  @Test
  void a_sartorius_with_handshake_by_software_begins_with_xon() {
    String weight = "2B 20 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A";

    assertEquals("1234?", new Ear(new Sbi()).hear("11 " + weight));
  }

  @ParameterizedTest
  @CsvSource({
    "20 20 31 2E 32 33 34 6B 67 0D 0A,    1234?",
    "31 2E 32 33 34 20 6B 67 0D 0A,       1234?",
    "20 20 31 2E 32 33 34 6C 62 0D 0A,    Unreadable",
    "20 31 20 31 2E 32 33 34 6B 67 0D 0A, Unreadable",
    "20 20 31 2E 32 33 34 6B 67 0A,       Unreadable",
  })
  void adam_azextra(String frame, String meaning) {
    assertEquals(meaning, new Ear(new AdamAzExtra()).hear(frame));
  }

  @ParameterizedTest
  @CsvSource({
    "20 20 20 20 20 20 31 32 33 34 2E 30 20 67 20 20 0D 0A, 1234?, at rest",
    "20 20 20 20 20 20 31 32 33 34 2E 30 20 20 20 20 0D 0A, Moving, no unit",
    "20 2D 20 20 20 20 20 20 31 32 2E 30 20 67 20 20 0D 0A, UnderZero, minus",
    "20 20 20 20 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A, 1234?, kilograms",
    "20 20 20 20 20 20 20 20 20 20 20 45 72 72 6F 72 0D 0A, Faulty, error",
    "20 20 20 20 20 20 31 32 33 34 2E 30 20 0D 0A, Moving, FKB ends the line where the unit stands",
    "20 2D 20 20 20 20 20 20 31 32 2E 30 20 0D 0A, Moving, FKB with a minus",
    "20 20 20 20 20 20 20 45 72 72 6F 72 0D 0A, Faulty, error of an FKB",
    "20 20 20 20 20 20 20 20 45 72 72 6F 72 0D 0A, Unreadable, error of nobody",
    "20 20 20 20 20 20 31 32 33 34 2E 30 20 67 0D 0A, Unreadable, lost two blanks",
    "20 20 20 20 20 31 32 33 34 2E 30 20 0D 0A, Unreadable, FKB that lost a place",
    "20 20 20 20 20 31 32 33 34 2E 30 20 67 20 20 0D 0A, Unreadable, lost a place",
    "20 20 20 20 20 20 20 31 32 33 34 2E 30 20 67 20 20 0D 0A, Unreadable, gained one",
    "20 20 20 20 20 20 31 32 33 34 2E 30 20 6C 62 20 0D 0A, Unreadable, pounds",
  })
  void kern_of_the_old_kind(String frame, String meaning, String why) {
    assertEquals(meaning, new Ear(new KernOld()).hear(frame), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ST,GS,+0001.234  kg~|1234g",
        "ST,GS,+0012.345  kg~|12345g",
        "ST,NT,+0001.234  kg~|1234n",
        "US,GS,+0001.234  kg~|Moving",
        "ST,GS,-0001.234  kg~|UnderZero",
        "OL,GS,           kg~|OverCapacity",
        "ST,GS   1.000KG~|1000g",
        "US,GS   1.342KG~|Moving",
        "ST,GS,1@,   1.234 kg~|1234g",
        "ST,GS,1@   1.234  kg~|1234g",
        "ST,GS,+0001.234  lb~|Unreadable",
        "ST,XX,+0001.234  kg~|Unreadable",
        "+0001.234  kg~|Unreadable",
      })
  void indicators_whose_lines_begin_with_st(String line, String meaning) {
    assertEquals(meaning, hear(Indicator.streaming(), line));
  }

  /** Bit 7 of the lamp byte is always set (CI-400 manual, appendix 1), whatever the lamps say. */
  @ParameterizedTest
  @CsvSource({
    "53 54 2C 47 53 2C 31 E4 2C 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, 1234g, at rest and gross",
    "53 54 2C 4E 54 2C 31 E2 2C 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, 1234n, at rest and tared",
    "55 53 2C 47 53 2C 31 A4 2C 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, Moving, not at rest",
    "53 54 2C 47 53 2C 31 C4 2C 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, 1234g, CI-600 leaves out bit 5",
    "4F 4C 2C 47 53 2C 31 E4 2C 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A, OverCapacity, overload",
    "53 54 2C 47 53 2C 31 E4 2C 20 20 20 B1 2E 32 33 34 20 6B 67 0D 0A, Unreadable, a digit is none",
  })
  void a_cas_indicator_sends_a_byte_of_lamps(String line, String meaning, String why) {
    assertEquals(meaning, new Ear(Indicator.streaming()).hear(line), why);
  }

  @ParameterizedTest
  @CsvSource({
    "2B 20 20 31 31 31 2E 32 35 35 20 67 20 20 0D 0A, 111?, 16 bytes",
    "2B 20 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A, 1234?, kilograms",
    "2B 20 20 20 20 31 2E 32 33 34 20 20 20 20 0D 0A, Moving, no unit",
    "2D 20 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A, UnderZero, minus",
    "47 20 20 20 20 20 2B 20 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A, 1234g, gross in 22",
    "4E 20 20 20 20 20 2B 20 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A, 1234?, in 22 also where nothing was tared",
    "20 20 20 20 20 48 69 67 68 20 20 20 20 20 0D 0A, OverCapacity, High",
    "20 20 20 20 20 48 20 20 20 20 20 20 20 20 0D 0A, OverCapacity, H",
    "20 20 20 20 20 4C 6F 77 20 20 20 20 20 20 0D 0A, UnderZero, Low",
    "53 74 61 74 20 20 20 20 20 45 52 52 20 31 30 31 20 20 20 20 0D 0A, Faulty, an error",
    "2B 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A, Unreadable, lost a place",
  })
  void sartorius_sbi(String frame, String meaning, String why) {
    assertEquals(meaning, new Ear(new Sbi()).hear(frame), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "    192.21 g~|192g",
        "      12.73 g    ?~|Moving",
        "      12.73 g      NET~|13n",
        "    1.234 kg   G~|1234g",
        "      12.73 g      T~|Moving",
        "-     1.234 kg  ~|UnderZero",
        "      1.234 lb~|Unreadable",
        "Err 8.3~|OverCapacity",
        "Err8.3~|OverCapacity",
        "Err 8.4~|UnderZero",
        "Err 8.1~|Faulty",
        "OK!~|Unreadable",
      })
  void ohaus(String line, String meaning) {
    assertEquals(meaning, hear(new Ohaus(), line));
  }

  @ParameterizedTest
  @CsvSource({
    "0A 20 31 47 20 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D,      1234g, at rest",
    "0A 20 31 4E 20 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D,      1234n, net",
    "0A 20 31 54 20 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D,     Moving, tare shown",
    "0A 20 31 47 4D 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D,     Moving, motion",
    "0A 5A 31 47 20 20 20 20 20 20 20 30 2E 30 30 30 6B 67 20 0D,      Empty, zero",
    "0A 4F 31 47 20 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D, OverCapacity, over",
    "0A 55 31 47 20 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D,  UnderZero, under",
    "0A 45 31 47 20 20 20 20 20 20 20 30 2E 30 30 30 6B 67 20 0D,     Faulty, zero error",
    "0A 49 31 47 20 20 20 20 20 20 20 30 2E 30 30 30 6B 67 20 0D,     Faulty, at start",
    "0A 54 31 47 20 20 20 20 20 20 20 30 2E 30 30 30 6B 67 20 0D,     Faulty, tare",
    "0A 20 31 47 20 20 20 20 20 20 20 31 2E 32 33 34 6C 62 20 0D, Unreadable, pounds",
    "0A 20 31 47 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D,    Unreadable, lost a place",
    "20 31 47 20 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D,    Unreadable, lost its start",
    "0A 3F 0D,                                                    Unreadable, unknown command",
  })
  void sma(String frame, String meaning, String why) {
    assertEquals(meaning, new Ear(new Sma()).hear(frame), why);
  }

  @ParameterizedTest
  @CsvSource({
    "03 04 02 00 90 00,  144?, grams",
    "03 04 03 FD D2 04, 1234?, thousandths of a kilogram",
    "03 04 0B FF 23 00,   99?, tenths of an ounce",
    "03 04 0C FF 0A 00,  454?, a pound",
    "03 04 02 FF 93 05,  143?, 142.7 grams",
    "03 04 02 00 00 00, Empty, at rest at nothing",
    "03 01 02 00 90 00, Faulty, broken",
    "03 02 02 00 00 00, Empty, zero",
    "03 03 02 00 90 00, Moving, motion",
    "03 05 02 00 00 00, UnderZero, under",
    "03 06 02 00 00 00, OverCapacity, over",
    "03 07 02 00 00 00, Faulty, calibrate",
    "03 08 02 00 00 00, Faulty, zero again",
    "03 09 02 00 90 00, Unreadable, unknown status",
    "03 04 05 00 90 00, Unreadable, unknown unit",
    "03 04 03 7F FF FF, Unreadable, no such power",
    "03 04 03 06 FF FF, Unreadable, more than a ton",
    "04 04 02 00 90 00 00 00 00 00 00 00 00 00 00 00, Unreadable, another report",
  })
  void usb_scales(String report, String meaning, String why) {
    assertEquals(meaning, new Ear(new HidReport()).hear(report), why);
  }

  @Test
  void each_is_asked_in_its_own_words() {
    assertEquals("50 0D 0A", Ear.hex(new AdamAzExtra().question()));
    assertEquals("77", Ear.hex(new KernOld().question()));
    assertEquals("57 0D 0A", Ear.hex(Indicator.asked().question()));
    assertEquals("1B 50 0D 0A", Ear.hex(new Sbi().question()));
    assertEquals("49 50 0D 0A", Ear.hex(new Ohaus().question()));
    assertEquals("0A 57 0D", Ear.hex(new Sma().question()));
  }

  private static String hear(ScaleProtocol scale, String line) {
    return new Ear(scale).hear(Ear.hex(line.replace("~", "\r\n")));
  }
}
