package coop.fourmiliere.device.scale.retail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Toledo8217Test {

  @ParameterizedTest
  @CsvSource({
    "1234,  false, 0230312E3233340D",
    "500,   true,  0230302E3530304E0D",
    "0,     false, 0230302E3030300D",
    "99999, false, 0239392E3939390D",
  })
  void a_weight_becomes_the_bytes_of_the_manual(int grams, boolean net, String frame) {
    assertEquals(frame, hex(Toledo8217.weight(grams, net)));
  }

  @ParameterizedTest
  @CsvSource({"1, 023F410D", "2, 023F420D", "4, 023F440D", "16, 023F500D", "32, 023F600D"})
  void a_status_becomes_the_bytes_of_the_manual(int bits, String frame) {
    assertEquals(frame, hex(Toledo8217.status(bits)));
  }

  @Test
  void the_commands_are_the_letters_of_the_manual() {
    byte[] commands = {
      Toledo8217.WEIGH, Toledo8217.ZERO, Toledo8217.TARE, Toledo8217.CLEAR,
      Toledo8217.SELF_TEST, Toledo8217.TEST_RESULT, Toledo8217.ECHO_ON, Toledo8217.ECHO_OFF
    };

    assertEquals("575A544341424546", hex(commands));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 100_000})
  void a_weight_that_the_frame_cannot_hold_is_refused(int grams) {
    assertThrows(IllegalArgumentException.class, () -> Toledo8217.weight(grams, false));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
