package coop.fourmiliere.device.scale.retail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Toledo8217AnswersTest {

  private static final byte[] WEIGHT_1234 = bytes("02 30 31 2E 32 33 34 0D");

  @ParameterizedTest
  @CsvSource({
    "02 30 31 2E 32 33 34 0D,        1234, false",
    "02 30 30 2E 35 30 30 4E 0D,      500, true",
    "02 30 30 2E 30 30 31 0D,           1, false",
    "02 39 39 2E 39 39 39 0D,       99999, false",
    "02 31 35 2E 30 30 30 0D,       15000, false",
    "02 20 31 2E 32 33 34 0D,        1234, false",
    "02 20 20 31 2E 32 33 34 0D,     1234, false",
    "02 20 30 31 2E 32 33 34 4E 0D,  1234, true",
  })
  void a_weight_at_rest_is_read_in_grams(String frame, int grams, boolean net) {
    List<Reading> readings = ear().hear(bytes(frame));

    assertEquals(List.of(new Reading.AtRest(grams, Basis.of(net), compact(frame))), readings);
  }

  @ParameterizedTest
  @CsvSource({
    "02 3F 41 0D, Moving",
    "02 3F 42 0D, OverCapacity",
    "02 3F 44 0D, UnderZero",
    "02 3F 48 0D, Moving",
    "02 3F 50 0D, Empty",
    "02 3F 40 0D, Unchanged",
    "02 3F 60 0D, Unchanged",
    "02 3F 61 0D, Moving",
    "02 3F 43 0D, OverCapacity",
    "02 3F 45 0D, UnderZero",
    "02 3F 51 0D, Moving",
    "02 3F 52 0D, OverCapacity",
    "02 3F 54 0D, UnderZero",
    "02 3F 58 0D, Moving",
    "02 3F 70 0D, Empty",
    "02 3F 7F 0D, OverCapacity",
    "3F 41 0D,    Moving",
    "3F 42 0D,    OverCapacity",
    "02 30 30 2E 30 30 30 0D,    Empty",
    "02 30 30 2E 30 30 30 4E 0D, Empty",
    "02 0D,       Acknowledged",
    "02 45 0D,    Acknowledged",
  })
  void a_status_says_why_there_is_no_weight(String frame, String meaning) {
    List<Reading> readings = ear().hear(bytes(frame));

    assertEquals(List.of(meaning), kinds(readings));
    assertEquals(compact(frame), readings.get(0).rawHex());
  }

  @Test
  void net_without_fault_is_told_from_gross_without_fault() {
    List<Reading> readings = ear().hear(bytes("02 3F 40 0D 02 3F 60 0D"));

    assertEquals(
        List.of(
            new Reading.Unchanged(Basis.GROSS, "023F400D"),
            new Reading.Unchanged(Basis.NET, "023F600D")),
        readings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02 30 31 2E 32 33 0D", // lost a digit behind the point
        "02 31 2E 32 33 34 0D", // lost the one before
        "02 30 31 32 33 34 0D", // lost the point
        "02 30 31 2E 32 33 34 35 0D", // gained one
        "02 31 30 31 2E 32 33 34 0D",
        "30 31 2E 32 33 34 0D", // lost its start
        "02 30 31 2C 32 33 34 0D", // comma
        "02 30 31 2E 32 33 34 6E 0D", // n is not N
        "02 30 31 2E 32 33 34 4E 4E 0D",
        "02 2D 31 2E 32 33 34 0D", // minus
        "02 30 20 2E 32 33 34 0D",
        "02 31 20 32 2E 32 33 34 0D",
        "02 30 31 2E 20 33 34 0D",
        "02 30 31 2E B2 33 34 0D", // eighth bit
        "82 30 31 2E 32 33 34 0D",
        "02 3F 0D",
        "02 3F 3F 0D", // bit 6 is always 1
        "02 3F 20 0D",
        "02 3F C1 0D",
        "02 3F 41 41 0D",
        "02 41 0D",
        "0D",
        "68 65 6C 6C 6F 0D",
      })
  void bytes_that_mean_nothing_are_kept_and_not_guessed_at(String frame) {
    List<Reading> readings = ear().hear(bytes(frame));

    assertEquals(List.of("Unreadable"), kinds(readings));
    assertEquals(compact(frame), readings.get(0).rawHex());
  }

  @Test
  void a_frame_may_come_byte_by_byte() {
    Ear ear = ear();
    List<Reading> readings = new ArrayList<>();

    for (byte one : WEIGHT_1234) {
      readings.addAll(ear.hear(one));
    }

    assertEquals(List.of("AtRest"), kinds(readings));
  }

  @Test
  void a_frame_without_its_end_tells_nothing() {
    List<Reading> readings = ear().hear(bytes("02 30 31 2E 32 33 34"));

    assertEquals(List.of(), readings);
  }

  @Test
  void a_new_start_ends_a_half_frame() {
    List<Reading> readings = ear().hear(bytes("02 30 39 2E 39 02 30 31 2E 32 33 34 0D"));

    assertEquals(
        List.of(
            new Reading.Unreadable("0230392E39"),
            new Reading.AtRest(1234, Basis.GROSS, "0230312E3233340D")),
        readings);
  }

  @Test
  void two_halves_of_different_frames_are_no_frame_after_a_reset() {
    Ear ear = ear();
    ear.hear(bytes("02 30 31 2E 32"));

    ear.reset();

    assertEquals(List.of("Unreadable"), kinds(ear.hear(bytes("33 34 0D"))));
  }

  @Test
  void a_line_feed_between_frames_is_nothing() {
    List<Reading> readings = ear().hear(bytes("02 30 31 2E 32 33 34 0D 0A 02 3F 41 0D 0A"));

    assertEquals(List.of("AtRest", "Moving"), kinds(readings));
  }

  @Test
  void a_flood_is_told_once_and_then_a_frame_is_read_again() {
    Ear ear = ear();
    byte[] flood = new byte[100_000];
    Arrays.fill(flood, (byte) '7');

    List<Reading> during = ear.hear(flood);
    List<Reading> after = ear.hear(WEIGHT_1234);

    assertEquals(List.of("Unreadable"), kinds(during));
    assertEquals(List.of("AtRest"), kinds(after));
  }

  @Test
  void what_is_kept_of_a_flood_is_short() {
    List<Reading> readings = ear().hear(new byte[5_000]);

    assertTrue(readings.get(0).rawHex().length() <= 32, readings.toString());
  }

  @ParameterizedTest
  @EnumSource(ParityBit.class)
  void parity_that_the_port_left_in_is_checked_and_taken_off(ParityBit parity) {
    List<Reading> readings =
        new Ear(new Toledo8217(), parity).hear(withParity(parity, WEIGHT_1234));

    assertEquals(1234, ((Reading.AtRest) readings.get(0)).grams());
  }

  @Test
  void even_parity_gives_the_bytes_of_the_manual() {
    byte[] sent = withParity(ParityBit.EVEN, WEIGHT_1234);

    assertEquals("8230B12EB233B48D", HexFormat.of().withUpperCase().formatHex(sent));
  }

  @ParameterizedTest
  @CsvSource({"EVEN, ODD", "EVEN, NONE", "ODD, EVEN", "ODD, NONE"})
  void bytes_of_another_parity_are_no_weight(ParityBit sent, ParityBit expected) {
    List<Reading> readings =
        new Ear(new Toledo8217(), expected).hear(withParity(sent, WEIGHT_1234));

    assertTrue(readings.stream().allMatch(r -> r instanceof Reading.Unreadable), "" + readings);
  }

  @Test
  void one_flipped_bit_is_never_another_weight_when_parity_is_checked() {
    for (int bit = 0; bit < 8 * WEIGHT_1234.length; bit++) {
      byte[] sent = withParity(ParityBit.EVEN, WEIGHT_1234);
      sent[bit / 8] ^= (byte) (1 << (bit % 8));

      List<Reading> readings = new Ear(new Toledo8217(), ParityBit.EVEN).hear(sent);

      assertTrue(readings.stream().noneMatch(r -> r instanceof Reading.AtRest), "bit " + bit);
    }
  }

  @Test
  void what_is_encoded_is_read_back() {
    for (int grams = 1; grams <= 99_999; grams += 7) {
      List<Reading> readings = ear().hear(Toledo8217.weight(grams, false));

      assertEquals(grams, ((Reading.AtRest) readings.get(0)).grams());
    }
  }

  private static Ear ear() {
    return new Ear(new Toledo8217());
  }

  private static byte[] withParity(ParityBit parity, byte[] characters) {
    byte[] sent = new byte[characters.length];
    for (int at = 0; at < sent.length; at++) {
      sent[at] = parity.add(characters[at]);
    }
    return sent;
  }

  private static List<String> kinds(List<Reading> readings) {
    return readings.stream().map(r -> r.getClass().getSimpleName()).collect(Collectors.toList());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(compact(hex));
  }

  private static String compact(String hex) {
    return hex.replace(" ", "");
  }
}
