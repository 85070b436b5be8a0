package coop.fourmiliere.device.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterStateTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "12121212, true,  -, -",
        "16121212, true,  -, -",
        "1212121E, true,  -, the paper is nearly at its end",
        "1A161212, false, the cover is open, -",
        "1A321272, false, the paper is out, -",
        "1A12127E, false, the paper is out, the paper is nearly at its end",
        "1A361272, false, 'the cover is open, the paper is out', -",
        "1A121212, false, the printer is offline, -",
        "1A1A1212, false, the printer is offline, -",
        "1A521A12, false, 'the printer has an error: switch it off and on, look at the knife', -",
        "12123212, false, 'the printer has an error: switch it off and on, look at the knife', -",
        "12125212, false, 'the printer has an error: switch it off and on, look at the knife', -",
      })
  void four_answers_say_how_the_printer_is(
      String answers, boolean ready, String problem, String warning) {
    PrinterState state = state(answers);

    assertEquals(ready, state.ready());
    assertEquals(problem, state.problem().orElse(null));
    assertEquals(warning, state.warning());
  }

  @Test
  void the_pin_of_the_drawer_is_read() {
    assertTrue(state("16121212").drawerPinHigh());
    assertFalse(state("12121212").drawerPinHigh());
  }

  @ParameterizedTest
  @ValueSource(strings = {"00121212", "13121212", "12921212", "12120212", "121212FF"})
  void what_is_no_answer_is_no_state(String answers) {
    assertThrows(IllegalArgumentException.class, () -> state(answers));
  }

  @ParameterizedTest
  @CsvSource({
    "00, true",
    "03, true",
    "0C, true",
    "0F, true",
    "12, false",
    "7E, false",
    "80, false"
  })
  void a_confirmation_is_not_mistaken_for_a_status(String hex, boolean confirmation) {
    byte answer = HexFormat.of().parseHex(hex)[0];

    assertEquals(confirmation, EscPos.isConfirmation(answer));
    assertFalse(confirmation && PrinterState.isAnswer(answer));
  }

  private static PrinterState state(String answers) {
    byte[] bytes = HexFormat.of().parseHex(answers);
    return PrinterState.of(bytes[0], bytes[1], bytes[2], bytes[3]);
  }
}
