package coop.fourmiliere.device.zvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApduTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @ParameterizedTest
  @CsvSource({
    "1000,         06010704000000001000",
    "1,            06010704000000000001",
    "999999999999, 06010704999999999999"
  })
  void an_authorisation_carries_its_amount(long cents, String bytes) {
    assertEquals(bytes, HEX.formatHex(Commands.authorisation(cents).bytes()));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
  void an_amount_that_does_not_fit_is_no_authorisation(long cents) {
    assertThrows(IllegalArgumentException.class, () -> Commands.authorisation(cents));
  }

  @Test
  void the_other_commands_are_spelled_as_the_protocol_says() {
    List<String> spelled =
        List.of(
            spell(Commands.registration(0)),
            spell(Commands.reversal(123456, 470)),
            spell(Commands.abort()),
            spell(Commands.repeatReceipt(0)),
            spell(Commands.endOfDay(0)),
            spell(Commands.statusEnquiry(0)),
            spell(Commands.acknowledgement()),
            spell(Commands.unknownFunction()));

    assertEquals(
        List.of(
            "0600060000008E0978",
            "063006123456870470",
            "06B000",
            "062003000000",
            "065003000000",
            "050103000000",
            "800000",
            "848300"),
        spelled);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 06D100",
    "254, 06D1FE",
    "255, 06D1FFFF00",
    "256, 06D1FF0001",
    "65535, 06D1FFFFFF"
  })
  void a_long_message_has_a_long_length(int length, String header) {
    Apdu message = Apdu.of(0x06D1, new byte[length]);

    assertEquals(header + "00".repeat(length), spell(message));
    assertEquals(Optional.of(message), Apdu.parse(message.bytes()));
    assertEquals(List.of(message), new ApduReader().feed(message.bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "8000", "80000000", "040F02", "040F0227", "06D1FF", "06D1FF01"})
  void bytes_that_are_not_one_message_are_none(String bytes) {
    assertEquals(Optional.empty(), Apdu.parse(HEX.parseHex(bytes)));
  }

  @Test
  void a_stream_is_cut_into_messages_wherever_it_is_torn() {
    byte[] stream = HEX.parseHex("80000004FF010A040F02276C061E016C06D1FF02000041");
    List<String> expected = List.of("800000", "04FF010A", "040F02276C", "061E016C", "06D1020041");
    for (int torn = 0; torn <= stream.length; torn++) {
      ApduReader reader = new ApduReader();
      List<Apdu> read = new ArrayList<>(reader.feed(java.util.Arrays.copyOf(stream, torn)));
      read.addAll(reader.feed(java.util.Arrays.copyOfRange(stream, torn, stream.length)));

      assertEquals(expected, read.stream().map(ApduTest::spell).toList());
      assertFalse(reader.begun());
    }
  }

  @Test
  void a_message_that_is_not_complete_is_known_as_begun() {
    ApduReader reader = new ApduReader();

    assertEquals(List.of(), reader.feed(HEX.parseHex("040F2527")));
    assertTrue(reader.begun());
  }

  @Test
  void a_message_in_a_log_says_nothing_of_a_card() {
    assertEquals("04 0F (2 bytes)", Apdu.of(0x040F, (byte) 0x47, (byte) 0x71).toString());
  }

  private static String spell(Apdu message) {
    return HEX.formatHex(message.bytes());
  }
}
