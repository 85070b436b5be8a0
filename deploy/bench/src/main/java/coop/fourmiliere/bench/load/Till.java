package coop.fourmiliere.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.bench.figures.Acknowledged;
import java.io.IOException;
import java.util.UUID;

/** A till that sells, one sale after the other, over one connection. */
final class Till {

  private static final int CREATED = 201;

  private final ObjectMapper json = new ObjectMapper();
  private final Address address;
  private final UUID session;
  private final Baskets baskets;

  /**
   * Where tills send their sales.
   *
   * @param port on this machine
   * @param token of whoever sells
   */
  record Address(int port, String token) {}

  Till(Address address, UUID session, Baskets baskets) {
    this.address = address;
    this.session = session;
    this.baskets = baskets;
  }

  /**
   * Sells.
   *
   * @param count how many sales
   * @return how long each took, in nanoseconds
   * @throws IllegalStateException when a sale is not taken
   */
  long[] sell(int count, Pace pace, Acknowledged acknowledged) throws IOException {
    long[] took = new long[count];
    try (Wire wire = new Wire(address.port(), address.token())) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        Sale sale = baskets.next(session);
        byte[] body = json.writeValueAsBytes(sale);
        long due = pace.due(begin, i, System.nanoTime());
        Pace.await(due);
        int status = wire.put("/sales/api/sales/" + sale.id(), body);
        long now = System.nanoTime();
        if (status != CREATED) {
          throw new IllegalStateException("A sale was answered with " + status);
        }
        took[i] = now - due;
        acknowledged.add(now);
      }
    }
    return took;
  }
}
