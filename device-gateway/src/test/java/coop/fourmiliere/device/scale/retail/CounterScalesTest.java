package coop.fourmiliere.device.scale.retail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.scale.protocol.Ear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smaller languages of the shop counter: CAS, ICL, Dibal, Epelsa. */
class CounterScalesTest {

  private static final String BLOCK_1234 = "02 29 30 31 32 33 34 1D 03";

  @Test
  void a_pd_ii_is_asked_whether_it_is_ready_and_then_for_the_block() {
    PdII scale = PdII.cas();
    Ear ear = new Ear(scale);

    assertEquals("05", Ear.hex(scale.question()));
    assertEquals("", ear.hear("06"));
    assertEquals("12", ear.replied());
    assertEquals("1234?", ear.hear(BLOCK_1234));
    assertEquals("", ear.replied());
  }

  @Test
  void an_icl_scale_hears_its_block_back_before_the_weight_counts() {
    PdII scale = PdII.icl();
    Ear ear = new Ear(scale);
    scale.question();

    ear.hear("06");
    assertEquals("11", ear.replied());
    assertEquals("", ear.hear(BLOCK_1234));
    assertEquals(BLOCK_1234, ear.replied());
    assertEquals("1234?", ear.hear("0D"));
  }

  @Test
  void an_icl_block_that_was_not_confirmed_is_asked_for_again() {
    PdII scale = PdII.icl();
    Ear ear = new Ear(scale);
    scale.question();
    ear.hear("06");
    ear.hear(BLOCK_1234);
    ear.replied();

    assertEquals("", ear.hear("06"));

    assertEquals("05", ear.replied());
    assertEquals("Unreadable", ear.hear("0D"), "a confirmation of nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "02 29 30 31 32 33 34 1D 03,      1234?, range of 15 kg",
    "02 2B 30 31 32 33 34 1F 03,      1234?, range of 6 kg",
    "02 29 30 30 30 30 30 19 03,      Empty, nothing",
    "02 39 30 30 30 30 30 09 03, OverCapacity, out of range",
    "02 2A 30 31 32 33 34 1E 03, Unreadable, pounds",
    "02 29 30 31 32 33 35 1D 03, Unreadable, a digit was hurt",
    "02 29 30 31 32 33 34 1C 03, Unreadable, the checksum was hurt",
    "02 21 30 31 32 33 34 15 03, Unreadable, no identification",
    "02 29 30 31 32 33 34 1D 04, Unreadable, no end",
    "15,                             Moving, not now",
    "00,                             Moving, no data",
  })
  void a_pd_ii_answer_says(String frame, String meaning, String why) {
    assertEquals(meaning, new Ear(PdII.cas()).hear(frame), why);
  }

  @Test
  void a_pd_ii_that_asks_to_repeat_is_asked_again() {
    Ear ear = new Ear(PdII.cas());

    assertEquals("", ear.hear("18"));
    assertEquals("05", ear.replied());
  }

  @ParameterizedTest
  @CsvSource({
    "01 02 53 20 30 31 2E 32 33 34 6B 67 65 03 04,      1234?, at rest",
    "01 02 53 20 20 31 2E 32 33 34 6B 67 75 03 04,      1234?, blank before",
    "01 02 53 20 20 20 31 32 33 34 20 67 30 03 04,      1234?, grams",
    "01 02 53 20 30 30 31 32 33 34 6B 67 7B 03 04, Unreadable, kilograms without a point",
    "01 02 55 20 30 31 2E 32 33 34 6B 67 63 03 04,     Moving, not at rest",
    "01 02 53 46 30 30 2E 30 30 30 6B 67 07 03 04, OverCapacity, overload",
    "01 02 53 2D 30 30 2E 35 30 30 6B 67 69 03 04,  UnderZero, below zero",
    "01 02 53 20 30 31 2E 32 33 35 6B 67 65 03 04, Unreadable, a digit was hurt",
    "15,                                               Moving, not now",
  })
  void a_cas_of_type_6_says(String frame, String meaning, String why) {
    assertEquals(meaning, new Ear(new CasType6()).hear(frame), why);
  }

  @Test
  void a_cas_of_type_6_is_asked_as_a_pd_ii() {
    CasType6 scale = new CasType6();
    Ear ear = new Ear(scale);

    assertEquals("05", Ear.hex(scale.question()));
    ear.hear("06");
    assertEquals("11", ear.replied());
  }

  @ParameterizedTest
  @CsvSource({
    "53 30 31 32 33 34,                   1234?",
    "53 30 31 32 33 34 53 30 31 32 33 35, 1234? 1235?",
    "53 30 30 30 30 30,                   Empty",
    "33 34 53 30 31 32 33 34,             Unreadable 1234?",
    "53 30 31 32 33 53 30 31 32 33 34,    Unreadable",
    "53 30 31 2E 33 34,                   Unreadable",
  })
  void a_cas_of_ecr_type_14_streams_grams(String bytes, String meaning) {
    assertEquals(meaning, new Ear(new CasEcr()).hear(bytes));
  }

  @Test
  void a_hole_in_the_stream_is_over_with_the_next_frame() {
    Ear ear = new Ear(new CasEcr());

    assertEquals("Unreadable", ear.hear("53 30 31 32 33 53 30 31 32 33 34"));
    assertEquals("Unreadable 1234?", ear.hear("53 30 31 32 33 34"));
  }

  @ParameterizedTest
  @CsvSource({
    "0,    39 38 30 30 30 30 30 31 0D 0A",
    "250,  39 38 30 30 32 35 30 36 0D 0A",
  })
  void a_dibal_is_asked_with_the_price(int unitPriceCents, String question) {
    Dibal scale = new Dibal();
    scale.order(new PriceOrder(unitPriceCents, 0));

    assertEquals(question, Ear.hex(scale.question()));
  }

  @ParameterizedTest
  @CsvSource({
    "0,   39 39 30 30 30 33 31 36 30 30 30 30 30 30 30 34 0D 0A,   316g, verified sample",
    "250, 39 39 30 30 31 32 33 34 30 30 30 30 33 30 39 3E 0D 0A,  1234g, price agrees",
    "260, 39 39 30 30 31 32 33 34 30 30 30 30 33 30 39 3E 0D 0A, Unreadable, another price",
    "0,   39 39 30 30 30 30 30 30 30 30 30 30 30 30 30 30 0D 0A,  Empty, nothing new",
    "0,   39 39 30 30 30 33 31 37 30 30 30 30 30 30 30 34 0D 0A, Unreadable, a digit was hurt",
  })
  void a_dibal_answers_weight_and_amount(int price, String frame, String meaning, String why) {
    Dibal scale = new Dibal();
    scale.order(new PriceOrder(price, 0));
    scale.question();

    assertEquals(meaning, new Ear(scale).hear(frame), why);
  }

  @ParameterizedTest
  @CsvSource({
    "02 41 20 20 31 2E 32 33 34 0D 03,    1234?",
    "02 41 20 2D 30 2E 34 35 30 0D 03,    UnderZero",
    "02 41 20 20 30 2E 30 30 30 0D 03,    Empty",
    "02 21 20 20 31 2E 32 33 34 0D 03,    Moving",
    "02 49 20 20 31 2E 32 33 34 0D 03,    Moving",
    "02 42 20 20 31 2E 32 33 34 0D 03,    Unreadable",
    "02 41 20 20 31 2E 32 33 0D 03,       Unreadable",
    "41 20 20 31 2E 32 33 34 0D 03,       Unreadable",
    "02 41 20 20 31 02 41 20 20 31 2E 32 33 34 0D 03, Unreadable 1234?",
  })
  void an_epelsa_streams_kilograms(String frame, String meaning) {
    assertEquals(meaning, new Ear(new Epelsa()).hear(frame));
  }
}
