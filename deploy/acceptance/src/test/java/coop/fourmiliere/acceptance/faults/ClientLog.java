package coop.fourmiliere.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients themselves know: each ticket and delivery that they were told is safe. */
final class ClientLog {

  private final Queue<Acknowledged> tickets = new ConcurrentLinkedQueue<>();
  private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger twice = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();

  void acknowledged(Acknowledged ticket) {
    tickets.add(ticket);
  }

  void delivered(Delivery delivery) {
    deliveries.add(delivery);
  }

  void fault(String what) {
    faults.add(what);
  }

  void sentTwice() {
    twice.incrementAndGet();
  }

  void unanswered() {
    unanswered.incrementAndGet();
  }

  List<Acknowledged> tickets() {
    return List.copyOf(tickets);
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  int twice() {
    return twice.get();
  }

  int unansweredRequests() {
    return unanswered.get();
  }

  long sales() {
    return tickets.stream().filter(Acknowledged::sale).count();
  }

  int size() {
    return tickets.size();
  }

  /**
   * A sale or refund that the shop has confirmed.
   *
   * @param sale false for a refund
   * @param number the receipt number that was answered
   * @param hash the end of the till's chain that was answered
   */
  record Acknowledged(
      UUID id, boolean sale, String tillId, long number, String hash, Ticket ticket) {

    static Acknowledged of(UUID id, boolean sale, Ticket ticket, JsonNode answer) {
      return new Acknowledged(
          id,
          sale,
          answer.path("tillId").asText(),
          answer.path("receiptNumber").asLong(),
          answer.path("hash").asText(),
          ticket);
    }
  }

  /** A goods receipt that the shop has confirmed. */
  record Delivery(UUID id, long number) {}
}
