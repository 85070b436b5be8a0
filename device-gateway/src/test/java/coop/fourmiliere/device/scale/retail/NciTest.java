package coop.fourmiliere.device.scale.retail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.scale.protocol.Ear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NciTest {

  @ParameterizedTest
  @CsvSource({
    "0A 30 31 2E 32 33 34 4B 47 0D 0A 53 30 30 0D 03,       1234g, stable",
    "0A 30 31 2E 32 33 34 4B 47 0D 0A 30 30 0D 03,          1234g, SCP-01 leaves out the S",
    "0A 20 31 2E 32 33 34 4B 47 0D 0A 53 30 30 0D 03,       1234g, blank before the point",
    "0A 20 31 32 33 34 2E 20 67 0D 0A 53 30 30 0D 03,  Unreadable, no such number",
    "0A 30 30 2E 35 30 30 4B 47 0D 0A 53 30 70 34 0D 03,     500n, third status says net",
    "0A 30 30 2E 35 30 30 4B 47 0D 0A 53 30 70 30 0D 03,     500g, third status says gross",
    "0A 30 30 2E 30 30 30 4B 47 0D 0A 53 32 30 0D 03,       Empty, at zero",
    "0A 30 31 2E 32 33 34 4B 47 0D 0A 53 31 30 0D 03,      Moving, a weight that moves is none",
    "0A 30 31 2E 32 33 34 4B 47 0D 0A 53 30 32 0D 03, OverCapacity, nor one out of range",
    "0A 30 31 2E 32 33 34 4C 42 0D 0A 53 30 30 0D 03,  Unreadable, pounds",
    "0A 53 31 30 0D 03,       Moving, in motion",
    "0A 53 30 32 0D 03, OverCapacity, over capacity",
    "0A 53 32 30 0D 03,        Empty, at zero",
    "0A 53 30 31 0D 03,    UnderZero, under capacity",
    "0A 53 30 30 0D 03,    Unchanged, nothing new",
    "0A 53 34 30 0D 03,       Faulty, RAM",
    "0A 53 38 30 0D 03,       Faulty, EEPROM",
    "0A 53 30 34 0D 03,       Faulty, ROM",
    "0A 53 30 38 0D 03,       Faulty, calibration",
    "0A 53 30 70 38 0D 03,    Faulty, zero error at start",
    "0A 3F 0D 03,         Unreadable, it does not know the command",
    "0A 5E 5E 5E 5E 5E 5E 4B 47 0D 0A 53 30 30 0D 03, OverCapacity, Adam MDW",
    "0A 5F 5F 5F 5F 5F 5F 4B 47 0D 0A 53 30 30 0D 03,    UnderZero, Adam MDW",
    "0A 2D 2D 2D 2D 2D 2D 4B 47 0D 0A 53 30 30 0D 03,       Faulty, Adam MDW",
    "30 31 2E 32 33 34 4B 47 0D 0A 53 30 30 0D 03,           1234g, without the first line feed",
    "0A 30 31 2E 32 33 4B 47 0D 0A 53 30 30 0D 03,      Unreadable, lost a digit",
    "0A 31 30 31 2E 32 33 34 4B 47 0D 0A 53 30 30 0D 03, Unreadable, gained one",
    "0A 30 31 2E 32 33 34 4B 47 0D 0A 53 30 0D 03,      Unreadable, lost a status",
    "0A 53 30 70 0D 03,                                 Unreadable, lost the third",
    "0A 30 31 2E 32 33 34 0A 53 30 30 0D 03,            Unreadable, lost the unit",
  })
  void an_answer_says(String frame, String meaning, String why) {
    assertEquals(meaning, new Ear(new Nci()).hear(frame), why);
  }

  /** Eight places, kilograms and four status characters, with an S before those or without. */
  @ParameterizedTest
  @CsvSource({
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 70 30 0D 03,        1234g, stable",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 30 70 70 30 0D 03,           1234g, SCP-01 without S",
    "0A 20 20 31 32 2E 33 34 35 6B 67 0D 0A 30 70 70 30 0D 03,          12345g, the point stands elsewhere",
    "0A 20 20 20 20 31 2E 32 33 6B 67 0D 0A 30 70 70 30 0D 03,           1230g, two decimals",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 70 38 0D 03,        1234g, its battery is low",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 74 30 0D 03,        1234n, net",
    "0A 20 20 20 30 2E 30 30 30 6B 67 0D 0A 53 32 70 70 30 0D 03,        Empty, at zero",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 31 70 70 30 0D 03,       Moving, not stable",
    "0A 20 20 2D 30 2E 34 35 30 6B 67 0D 0A 53 30 70 70 30 0D 03,    UnderZero, a minus before the first digit",
    "0A 2D 20 20 30 2E 34 35 30 6B 67 0D 0A 53 30 70 70 30 0D 03,    UnderZero, a minus in the first place",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 70 34 0D 03,       Faulty, it holds an old weight",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 70 31 0D 03,       Faulty, it counts pieces",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 34 70 70 30 0D 03,       Faulty, RAM",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 78 30 0D 03,       Faulty, zero error at start",
    "0A 5E 5E 5E 5E 5E 5E 5E 5E 6B 67 0D 0A 53 30 72 70 30 0D 03, OverCapacity, over",
    "0A 5F 5F 5F 5F 5F 5F 5F 5F 6B 67 0D 0A 53 30 71 70 30 0D 03,    UnderZero, under",
    "0A 2D 2D 2D 2D 2D 2D 2D 2D 6B 67 0D 0A 53 30 70 70 30 0D 03,       Faulty, zero error",
    "0A 53 31 70 70 30 0D 03,       Moving, in motion",
    "0A 32 70 70 30 0D 03,           Empty, its zero was obeyed",
    "0A 30 70 70 30 0D 03,    Acknowledged, its zero was not: without S it always tells the weight",
    "0A 20 20 20 31 32 33 34 2E 67 0D 0A 53 30 70 70 30 0D 03,          Unreadable, grams are a lost k",
    "0A 20 20 20 31 2E 32 33 34 67 0D 0A 53 30 70 70 30 0D 03,          Unreadable, the k was lost",
    "0A 20 20 20 31 2E 32 33 34 6C 62 0D 0A 53 30 70 70 30 0D 03,       Unreadable, pounds",
    "0A 20 20 20 20 20 20 31 32 70 63 73 0D 0A 53 30 70 70 31 0D 03,    Unreadable, pieces",
    "0A 20 20 20 31 2E 32 33 6B 67 0D 0A 53 30 70 70 30 0D 03,          Unreadable, lost a digit",
    "0A 20 20 20 31 31 2E 32 33 34 6B 67 0D 0A 53 30 70 70 30 0D 03,    Unreadable, gained one",
    "0A 31 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 70 30 0D 03,       Unreadable, a digit where the sign stands",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 30 0D 03,          Unreadable, lost a status",
    "0A 20 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 70 70 0D 03,       Unreadable, a fifth should follow",
  })
  void a_brecknell_67xxu_says(String frame, String meaning, String why) {
    assertEquals(meaning, new Ear(new Nci()).hear(frame), why);
  }

  /** Seven places and three status characters without S. */
  @ParameterizedTest
  @CsvSource({
    "0A 30 30 30 31 2E 32 33 6B 67 0D 0A 30 70 30 0D 03,      1230g, stable",
    "0A 20 20 31 2E 32 33 34 6B 67 0D 0A 30 70 30 0D 03,      1234g, the point stands elsewhere",
    "0A 20 20 31 2E 32 33 34 6B 67 0D 0A 30 70 34 0D 03,      1234n, net",
    "0A 20 20 30 2E 30 30 30 6B 67 0D 0A 32 70 30 0D 03,      Empty, at zero",
    "0A 20 20 31 2E 32 33 34 6B 67 0D 0A 31 70 30 0D 03,     Moving, in motion",
    "0A 20 2D 30 2E 34 35 30 6B 67 0D 0A 30 70 30 0D 03,  UnderZero, a minus from the display",
    "0A 5E 5E 5E 5E 5E 5E 5E 6B 67 0D 0A 30 72 30 0D 03, OverCapacity, over",
    "0A 20 20 31 2E 32 33 34 6B 67 0D 0A 53 30 70 30 0D 03, Unreadable, with an S it has six",
    "0A 20 20 31 2E 32 33 34 6B 67 0D 0A 30 30 0D 03,     Unreadable, lost a status",
    "0A 20 20 31 2E 32 33 34 6C 62 0D 0A 30 70 30 0D 03,  Unreadable, pounds",
    "0A 20 20 31 32 33 2E 2D 6B 67 0D 0A 30 70 30 0D 03,  Unreadable, no such number",
  })
  void a_brecknell_6712_says(String frame, String meaning, String why) {
    Ear ear = new Ear(new Nci());
    ear.hear("0A 20 20 30 2E 31 30 30 6B 67 0D 0A 30 70 30 0D 03");

    assertEquals(meaning, ear.hear(frame), why);
  }

  /** Six places or seven, three status characters without S: one lost byte makes one the other. */
  @Test
  void a_weight_that_may_have_lost_or_gained_a_digit_is_believed_when_its_length_comes_again() {
    String seven = "0A 20 31 32 2E 33 34 35 6B 67 0D 0A 30 70 30 0D 03";
    String digitLost = "0A 20 31 32 2E 33 34 6B 67 0D 0A 30 70 30 0D 03";
    Ear ear = new Ear(new Nci());

    assertEquals("Moving", ear.hear(digitLost));
    assertEquals("Moving", ear.hear(seven));
    assertEquals("12345g", ear.hear(seven));
    assertEquals("Moving", ear.hear(digitLost));
    assertEquals("Moving", ear.hear(seven));
    assertEquals("12345g", ear.hear(seven));
  }

  @Test
  void a_length_from_before_another_or_before_noise_counts_for_nothing() {
    String seven = "0A 20 31 32 2E 33 34 35 6B 67 0D 0A 30 70 30 0D 03";
    String digitLost = "0A 20 31 32 2E 33 34 6B 67 0D 0A 30 70 30 0D 03";
    String sevenInMotion = "0A 20 31 32 2E 33 34 35 6B 67 0D 0A 31 70 30 0D 03";
    Ear ear = new Ear(new Nci());
    ear.hear(digitLost);
    ear.hear(sevenInMotion);

    assertEquals("Moving", ear.hear(digitLost));
    assertEquals("Unreadable", ear.hear("0A 3F 0D 03"));
    assertEquals("Moving", ear.hear(digitLost));
    assertEquals("12340g", ear.hear(digitLost));
    assertEquals("Moving", ear.hear(seven));
  }

  @Test
  void it_is_asked_with_a_letter_and_a_return() {
    assertEquals("57 0D", Ear.hex(new Nci().question()));
  }
}
