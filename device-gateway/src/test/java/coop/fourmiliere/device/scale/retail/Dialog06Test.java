package coop.fourmiliere.device.scale.retail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.scale.protocol.Basis;
import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Dialog06Test {

  private static final String KILO_FOR_2_50 =
      "02 30 32 1B 33 1B 30 31 32 33 34 1B 30 30 30 32 35 30 1B 30 30 30 33 30 39 03";

  private final Dialog06 scale = new Dialog06(null);
  private final Ear ear = new Ear(scale);

  @Test
  void without_a_price_only_the_weight_is_asked_for() {
    assertEquals("04 05", Ear.hex(scale.question()));
  }

  @Test
  void the_price_goes_first() {
    scale.order(new PriceOrder(250, 0));

    assertEquals("04 02 30 31 1B 30 30 30 32 35 30 1B 03", Ear.hex(scale.question()));
  }

  @Test
  void a_tare_goes_with_the_price() {
    scale.order(new PriceOrder(250, 12));

    assertEquals("04 02 30 33 1B 30 30 30 32 35 30 1B 30 30 31 32 03", Ear.hex(scale.question()));
  }

  @Test
  void a_price_that_was_taken_is_followed_by_the_question_and_the_end() {
    ask(250, 0);

    assertEquals("", ear.hear("06"));
    assertEquals("04 05", ear.replied());
    assertEquals("1234g", ear.hear(KILO_FOR_2_50));
    assertEquals("04", ear.replied());
  }

  @Test
  void a_refusal_is_followed_by_the_question_why() {
    ask(250, 0);

    assertEquals("", ear.hear("15"));
    assertEquals("04 02 30 38 03", ear.replied());
    assertEquals("Moving", ear.hear("02 30 39 1B 32 30 03"));
    assertEquals("04", ear.replied());
  }

  @ParameterizedTest
  @CsvSource({
    "30 30, Moving",
    "30 31, Faulty",
    "30 32, Faulty",
    "31 30, Faulty",
    "31 31, Faulty",
    "31 32, Faulty",
    "31 33, Faulty",
    "32 30, Moving",
    "32 31, Unchanged",
    "32 32, Moving",
    "33 30, BelowMinimum",
    "33 31, UnderZero",
    "33 32, OverCapacity",
    "39 39, Unreadable",
  })
  void each_status_has_its_meaning(String code, String meaning) {
    assertEquals(meaning, ear.hear("02 30 39 1B " + code + " 03"));
  }

  @Test
  void a_weight_with_a_tare_is_net() {
    ask(250, 12);
    ear.hear("06");

    assertEquals("1234n", ear.hear(KILO_FOR_2_50));
  }

  @Test
  void a_tare_is_kept_while_nothing_is_ordered() {
    ask(250, 12);
    ear.hear("06");
    ask(0, 0);

    assertEquals("1234n", ear.hear(KILO_FOR_2_50));
    assertEquals(12, scale.tareGrams());
    assertEquals(new Reading.Unchanged(Basis.NET, "0230391B323103"), status("32 31"));
  }

  @Test
  void a_tare_is_kept_until_the_next_price_is_taken() {
    ask(250, 12);
    ear.hear("06");
    ask(250, 0);

    assertEquals(12, scale.tareGrams());
    ear.hear("06");
    assertEquals(0, scale.tareGrams());
    assertEquals("1234g", ear.hear(KILO_FOR_2_50));
  }

  @Test
  void a_tare_that_the_scale_refused_is_not_taken_off() {
    ask(250, 9_999);
    ear.hear("15");
    status("31 32");
    ask(0, 0);

    assertEquals("1234g", ear.hear(KILO_FOR_2_50));
    assertEquals(0, scale.tareGrams());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another price than the one that was sent
        "02 30 32 1B 33 1B 30 31 32 33 34 1B 30 30 30 32 36 30 1B 30 30 30 33 32 31 03",
        // an amount that is not weight times price: one digit of either was hurt
        "02 30 32 1B 33 1B 30 31 32 33 34 1B 30 30 30 32 35 30 1B 30 30 30 33 30 38 03",
        "02 30 32 1B 33 1B 30 31 32 34 34 1B 30 30 30 32 35 30 1B 30 30 30 33 30 39 03",
        // pounds
        "02 30 32 1B 30 1B 30 31 32 33 34 1B 30 30 30 32 35 30 1B 30 30 30 33 30 39 03",
        // a digit too few
        "02 30 32 1B 33 1B 30 31 32 33 1B 30 30 30 32 35 30 1B 30 30 30 33 30 39 03",
      })
  void a_weight_that_does_not_agree_with_its_price_is_none(String frame) {
    ask(250, 0);

    assertEquals("Unreadable", ear.hear(frame));
  }

  @Test
  void a_scale_that_asks_for_an_unknown_checksum_is_refused_with_a_way_out() {
    List<Reading> readings = ear.hear(Ear.bytes("02 31 31 1B 32 34 37 03"));

    assertTrue(((Reading.Faulty) readings.get(0)).what().contains("polynomial"), "" + readings);
    assertEquals("04", ear.replied());
  }

  @Test
  void a_known_checksum_is_turned_as_asked_and_the_price_sent_again() {
    Dialog06 knowing = new Dialog06(new DialogChecksum(0x1021, new Fixed(0x1234)));
    knowing.order(new PriceOrder(250, 0));
    knowing.question();
    Ear listening = new Ear(knowing);

    assertEquals("", listening.hear("02 31 31 1B 32 34 37 03"));

    // 1234 turned left by 4 is 2341; its remainder is 13C6, turned right by 7 it is 8C27.
    assertEquals(
        "04 02 31 30 1B 32 33 34 31 38 43 32 37 03" + " 04 02 30 31 1B 30 30 30 32 35 30 1B 03",
        listening.replied());
  }

  @Test
  void the_remainder_is_that_of_the_polynomial() {
    DialogChecksum checksum = new DialogChecksum(0x1021, new Random(1));

    // CRC-16/XMODEM of the two bytes, by its published table.
    assertEquals(0x13C6, checksum.remainder(0x1234));
    assertEquals(0x1021, checksum.remainder(0x0001));
    assertEquals(0x0000, checksum.remainder(0x0000));
  }

  private Reading status(String code) {
    return ear.hear(Ear.bytes("02 30 39 1B " + code + " 03")).get(0);
  }

  private void ask(int unitPriceCents, int tareGrams) {
    scale.order(new PriceOrder(unitPriceCents, tareGrams));
    scale.question();
  }

  private static final class Fixed extends Random {

    private static final long serialVersionUID = 1L;

    private final int value;

    Fixed(int value) {
      this.value = value;
    }

    @Override
    public int nextInt(int bound) {
      return value;
    }
  }
}
