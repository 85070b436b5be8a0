package coop.fourmiliere.device.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTest {

  @ParameterizedTest
  @CsvSource({
    "true,  41,   41,   true",
    "true,  42,   41,   true",
    "true,  40,   41,   false",
    "true,  3,    9998, true",
    "true,  9998, 3,    false",
    "true,  ,     41,   false",
    "false, 42,   41,   false",
    "false, ,     41,   false"
  })
  void a_receipt_is_of_this_day_when_the_last_one_counts_on_from_it(
      boolean known, Integer last, int receipt, boolean ofThisDay) {
    Sending sending = new Sending("terminal-1", known, last, null);

    assertEquals(ofThisDay, sending.countsOnFrom(receipt));
  }
}
