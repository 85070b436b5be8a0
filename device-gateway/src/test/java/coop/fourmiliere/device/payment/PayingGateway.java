package coop.fourmiliere.device.payment;

import static org.awaitility.Awaitility.await;

import coop.fourmiliere.device.journal.EntryKind;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A gateway of its own that asks for one payment. */
final class PayingGateway {

  private PayingGateway() {}

  /**
   * {@code <folder> <port> <id> <cents>}: says {@code sent} when its journal has that the payment
   * leaves, and goes on until it is killed.
   */
  public static void main(String[] args) throws Exception {
    UUID id = UUID.fromString(args[2]);
    Till till = Till.start(Path.of(args[0]), args[1]);
    till.awaitReady();
    till.payments.ask(id, Long.parseLong(args[3]), null, "staff-1");
    await()
        .atMost(Till.SOON)
        .until(() -> till.journal.find(EntryKind.PAYMENT_SENT, id).isPresent());
    System.out.println("sent");
    new CountDownLatch(1).await();
  }
}
