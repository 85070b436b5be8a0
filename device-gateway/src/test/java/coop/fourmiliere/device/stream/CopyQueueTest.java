package coop.fourmiliere.device.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.kernel.UuidV7;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyQueueTest {

  private final CopyQueue queue = new CopyQueue(3);

  @Test
  void copies_leave_in_the_order_they_came() throws Exception {
    add("a", "b", "c");

    assertEquals(List.of("a", "b"), take(2));
    assertEquals(List.of("c"), take(2));
    assertEquals(List.of(), take(2));
  }

  @Test
  void when_it_is_full_the_oldest_make_room_and_are_counted() throws Exception {
    add("a", "b", "c", "d", "e");

    assertEquals(2, queue.dropped());
    assertEquals(List.of("c", "d", "e"), take(9));
  }

  @Test
  void what_could_not_be_sent_comes_first_again() throws Exception {
    add("a", "b", "c");
    List<Copy> batch = queue.take(2, 0);

    queue.giveBack(batch);

    assertEquals(List.of("a", "b", "c"), take(9));
    assertEquals(0, queue.dropped());
  }

  @Test
  void the_oldest_of_what_could_not_be_sent_are_dropped_when_newer_came_meanwhile()
      throws Exception {
    add("a", "b", "c");
    List<Copy> batch = queue.take(3, 0);
    add("d", "e");

    queue.giveBack(batch);

    assertEquals(2, queue.dropped());
    assertEquals(List.of("c", "d", "e"), take(9));
  }

  private void add(String... bodies) {
    for (String body : bodies) {
      Fact fact = new Fact(UuidV7.next(), FactType.SCANNED, Instant.EPOCH, "scanner-1", body);
      queue.add(new Copy(fact, "device.scan", "till-1", body, 1, null));
    }
  }

  private List<String> take(int count) throws InterruptedException {
    return queue.take(count, 0).stream().map(Copy::data).toList();
  }
}
