package coop.fourmiliere.device.payment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.cardsimulator.Cards;
import coop.fourmiliere.device.journal.Program;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is killed while the customer looks for the card. */
@Timeout(120)
class KilledPaymentTest {

  private static final int SLOW_MILLIS = 6_000;
  private static final long AMOUNT = 1234;

  @TempDir Path folder;

  private final UUID id = UuidV7.next();

  @Test
  void after_the_kill_the_terminal_is_only_asked_what_became_of_it() throws Exception {
    try (Cards cards = Cards.on()) {
      cards.behave("approve", SLOW_MILLIS, null, false);
      killAsItLeaves(cards);
      cards.behave("approve", 0, null, false);

      try (Till till = Till.start(folder.resolve("journal"), cards.address())) {
        till.awaitReady();
        Payments.Asked again = till.payments.ask(id, AMOUNT, null, "staff-1");

        assertFalse(again.first());
        assertEquals(PaymentState.UNKNOWN, again.payment().state());
        Refusal other =
            assertThrows(
                Refusal.class, () -> till.payments.ask(UuidV7.next(), 500, null, "staff-1"));
        assertEquals("payment-unclear", other.code().code());
        assertEquals(1, cards.authorisations());
        till.payments.settle(id, new Settlement(false, "staff-2", "staff-2"));
        assertEquals(PaymentState.APPROVED, till.pay(500).state());
        assertEquals(2, cards.authorisations());
      }
    }
  }

  private void killAsItLeaves(Cards cards) throws Exception {
    Path libraries = Files.createDirectory(folder.resolve("libraries"));
    try (Program gateway =
        Program.start(
            PayingGateway.class,
            libraries,
            folder.resolve("journal").toString(),
            cards.address(),
            id.toString(),
            String.valueOf(AMOUNT))) {
      String line = gateway.line();
      while (line != null && !line.equals("sent")) {
        line = gateway.line();
      }
      assertEquals("sent", line);
      await().atMost(Till.SOON).until(() -> cards.authorisations() == 1);
      gateway.kill();
      assertTrue(gateway.line() == null, "it says nothing more");
    }
  }
}
