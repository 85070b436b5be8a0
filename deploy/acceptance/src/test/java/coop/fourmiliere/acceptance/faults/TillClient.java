package coop.fourmiliere.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.acceptance.faults.ClientLog.Acknowledged;
import coop.fourmiliere.acceptance.shop.Assortment;
import coop.fourmiliere.acceptance.shop.Target;
import coop.fourmiliere.kernel.UuidV7;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A till without a screen: sells, refunds now and then, and counts its drawer at the end. */
final class TillClient {

  /** Five notes of ten. */
  private static final long FLOAT_CENTS = 5000;

  private static final int LONGEST_PAUSE_MILLIS = 250;
  private static final int[] DENOMINATIONS = {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5};

  private final String tillId;
  private final Sender sender;
  private final Assortment assortment;
  private final ClientLog log;
  private final Random random;
  private final UUID session = UuidV7.next();
  private final AtomicLong drawer = new AtomicLong(FLOAT_CENTS);

  TillClient(String tillId, Sender sender, Assortment assortment, ClientLog log, long seed) {
    this.tillId = tillId;
    this.sender = sender;
    this.assortment = assortment;
    this.log = log;
    this.random = new Random(seed);
  }

  String tillId() {
    return tillId;
  }

  void open() {
    Map<String, Object> opening =
        Map.of("id", session, "tillId", tillId, "floatCount", Map.of("1000", 5));
    sender.post(Target.SALES, "/sales/api/till-sessions", opening);
  }

  /** One customer, or two at once: then the till's own row is all that keeps their order. */
  void serve() {
    CompletableFuture<Void> other = CompletableFuture.completedFuture(null);
    if (random.nextInt(4) == 0) {
      Customer second = draw();
      other = CompletableFuture.runAsync(() -> serve(second), Sender.ANOTHER_HAND);
    }
    serve(draw());
    other.join();
    Sender.pause(random.nextInt(LONGEST_PAUSE_MILLIS));
  }

  private Customer draw() {
    Ticket ticket = Tickets.ALL.get(random.nextInt(Tickets.ALL.size()));
    return new Customer(ticket, random.nextInt(3) == 0);
  }

  private void serve(Customer customer) {
    Ticket ticket = customer.ticket();
    UUID sale = UuidV7.next();
    Map<String, Object> body = body(ticket);
    body.put("lines", ticket.soldLines(assortment));
    keep(sale, true, ticket, sender.put(Target.SALES, "/sales/api/sales/" + sale, body));
    if (customer.bringsBack()) {
      ticket.refunds().forEach(refund -> takeBack(sale, refund));
    }
  }

  private void takeBack(UUID sale, Ticket refund) {
    UUID id = UuidV7.next();
    Map<String, Object> body = body(refund);
    body.put("saleId", sale);
    body.put("lines", refund.returnedLines());
    keep(id, false, refund, sender.put(Target.SALES, "/sales/api/refunds/" + id, body));
  }

  private Map<String, Object> body(Ticket ticket) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("tillSessionId", session);
    body.put("completedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    body.put("tenders", ticket.paid());
    body.put("totals", ticket.totals());
    return body;
  }

  private void keep(UUID id, boolean sale, Ticket ticket, JsonNode answer) {
    drawer.addAndGet(sale ? ticket.cash() : -ticket.cash());
    log.acknowledged(Acknowledged.of(id, sale, ticket, answer));
  }

  /** Closes the till with what must be in its drawer; answers what the server made of it. */
  JsonNode close() {
    Map<String, Object> closing = Map.of("id", UuidV7.next(), "cashCount", counted(drawer.get()));
    return sender.post(Target.SALES, "/sales/api/till-sessions/" + session + "/close", closing);
  }

  /** What must be in the drawer, by the till's own reckoning. */
  long drawer() {
    return drawer.get();
  }

  private static Map<String, Long> counted(long cents) {
    Map<String, Long> pieces = new LinkedHashMap<>();
    long left = cents;
    for (int denomination : DENOMINATIONS) {
      if (left >= denomination) {
        pieces.put(Integer.toString(denomination), left / denomination);
        left %= denomination;
      }
    }
    return pieces;
  }

  /** Somebody with a ticket, who may come back with all that it allows. */
  private record Customer(Ticket ticket, boolean bringsBack) {}
}
