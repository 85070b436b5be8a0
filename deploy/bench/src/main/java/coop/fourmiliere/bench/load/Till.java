package coop.fourmiliere.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.bench.figures.Acknowledged;
import java.io.IOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

/** A till that sells, one sale after the other, over one connection. */
final class Till {

  private static final int CREATED = 201;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Address address;
  private final Pace pace;
  private final int count;
  private final Iterator<Request> requests;

  /**
   * Where tills send their sales.
   *
   * @param port on this machine
   * @param token of whoever sells
   */
  record Address(int port, String token) {}

  /**
   * A till with its customers.
   *
   * @param count how many sales
   */
  Till(Address address, UUID session, Baskets baskets, Pace pace, int count) {
    this.address = address;
    this.pace = pace;
    this.count = count;
    Stream<Request> sales = Stream.generate(() -> Request.of(baskets.next(session))).limit(count);
    // Tills are elsewhere: what they do themselves takes no time away from the shop.
    this.requests = pace.equals(Pace.FLAT_OUT) ? sales.toList().iterator() : sales.iterator();
  }

  /**
   * Sells all.
   *
   * @return how long each took, in nanoseconds
   * @throws IllegalStateException when a sale is not taken
   */
  long[] sell(Acknowledged acknowledged) throws IOException {
    long[] took = new long[count];
    try (Wire wire = new Wire(address.port(), address.token())) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        Request request = requests.next();
        long due = pace.due(begin, i, System.nanoTime());
        Pace.await(due);
        int status = wire.put(request.path(), request.body());
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

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Request(String path, byte[] body) {

    static Request of(Sale sale) {
      try {
        return new Request("/sales/api/sales/" + sale.id(), JSON.writeValueAsBytes(sale));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A sale can't be written as JSON", e);
      }
    }
  }
}
