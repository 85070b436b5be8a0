package coop.fourmiliere.device.payment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.device.cardsimulator.SerialCards;
import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Card payments over a real pseudo-terminal, in blocks with checksums. */
@Timeout(60)
class SerialPaymentTest {

  @TempDir Path folder;

  @Test
  void a_payment_goes_over_a_serial_line_and_back() throws Exception {
    try (Cards cards = Cards.on();
        SerialCards line = SerialCards.plug(cards, folder.resolve("tty"));
        Till till = Till.start(folder, line.port())) {
      // 10.10 euro: its digits are the byte that a block doubles.
      PaymentView paid = till.pay(1010);
      till.awaitReady();
      PaymentView reversal = till.payments.reverse(paid.id(), null, "staff-1").payment();

      assertEquals(PaymentState.APPROVED, paid.state());
      assertEquals(PaymentState.APPROVED, till.ended(reversal.id()).state());
      assertEquals(0, cards.gainCents());
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true, UNKNOWN", "0, false, UNKNOWN", "3, false, UNKNOWN", "6, false, APPROVED"})
  void a_cable_that_is_pulled_in_the_middle_moves_money_at_most_once(
      int step, boolean finishes, PaymentState state) throws Exception {
    try (Cards cards = Cards.on();
        SerialCards line = SerialCards.plug(cards, folder.resolve("tty"));
        Till till = Till.start(folder, line.port())) {
      till.pay(1010);
      till.awaitReady();
      cards.behave("approve", 0, step, finishes);
      UUID id = UuidV7.next();
      till.payments.ask(id, 1010, null, "staff-1");
      await().atMost(Till.SOON).until(() -> !cards.cutIsDue());

      assertEquals(state, till.asked(id).state());
      assertEquals(2, cards.authorisations());
      assertEquals(finishes || state == PaymentState.APPROVED ? 2020 : 1010, cards.gainCents());
    }
  }
}
