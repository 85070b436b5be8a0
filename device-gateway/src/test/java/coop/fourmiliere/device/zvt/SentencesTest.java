package coop.fourmiliere.device.zvt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of what a terminal says. */
class SentencesTest {

  @ParameterizedTest
  @CsvSource({
    "0A, Insérez ou présentez la carte.",
    "01, Suivez les instructions du terminal.",
    "04, Le terminal attend la banque.",
    "15, 'Code erroné, recommencez.'",
    "1C, 'Accepté, le terminal termine.'",
    "5C, 'Accepté, le terminal termine. Retirez la carte.'",
    "5D, 'Refusé, le terminal termine. Retirez la carte.'",
    "66, Retirez la carte.",
    "C7, Retirez la carte.",
    "22, Regardez le terminal.",
    "'', Regardez le terminal."
  })
  void progress_is_told_in_french(String data, String sentence) {
    assertEquals(sentence, Progress.sentence(HexFormat.of().parseHex(data)));
  }

  @ParameterizedTest
  @CsvSource({
    "64, Carte illisible.",
    "6C, Paiement annulé ou délai dépassé.",
    "78, Carte expirée.",
    "A1, La banque ne répond pas.",
    "B4, Ce paiement est déjà annulé.",
    "C6, Le terminal n'accepte pas cette devise.",
    "05, Refusé par le terminal (code 05)."
  })
  void a_refusal_is_told_in_french(String code, String sentence) {
    assertEquals(sentence, ResultCode.sentence(Integer.parseInt(code, 16)));
  }

  @ParameterizedTest
  @CsvSource({
    "06D1 08 00 43415254452031,                            CARTE 1",
    "06D1 01 00,                                           ''",
    "06D1 00,                                              ''",
    "06D1 02 FF03,                                         ''",
    "06D1 14 00 34353531 2038373338 2031313131 2031313131, 45••••1 1111",
    "06D1 0F 00 34353531 2038373338 2031313131,            4551 8738 1111",
    "06D1 14 00 34313131 2031313131 2031313131 2031313131, ••••1111",
    "06D1 11 00 35343133333330303839303230303131,          ••••0011"
  })
  void a_line_of_print_keeps_all_but_card_numbers(String message, String line) {
    assertEquals(List.of(line), printed(message));
  }

  @Test
  void a_block_of_print_is_read_line_by_line() {
    String block = "06D3 17 0615 1F070102 250F 0704 54585441 0700 090107 0702 8265";

    assertEquals(List.of("TXTA", "", "ée"), printed(block));
  }

  @ParameterizedTest
  @CsvSource({"06D3 03 06051F", "06D3 04 06022505", "06D3 03 250707", "06D3 01 06"})
  void a_block_that_is_cut_has_the_lines_before_the_cut(String block) {
    assertEquals(List.of(), printed(block));
  }

  private static List<String> printed(String message) {
    return Printed.lines(
        Apdu.parse(HexFormat.of().parseHex(message.replace(" ", ""))).orElseThrow());
  }
}
