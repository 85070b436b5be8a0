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

  @Test
  void it_is_asked_with_a_letter_and_a_return() {
    assertEquals("57 0D", Ear.hex(new Nci().question()));
  }
}
