package coop.fourmiliere.device.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.copies.CopyTable.Waiting;
import coop.fourmiliere.kernel.UuidV7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyShelfTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");

  private static final long ROOMY = 1L << 20;
  private static final long FULL = 4 * 4096;

  @TempDir Path folder;
  private Path file;
  private CopyShelf shelf;

  @BeforeEach
  void open() {
    file = folder.resolve("till-1/copies.db");
    shelf = new CopyShelf(file, 4, ROOMY, 3);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void copies_leave_in_the_order_they_came() throws Exception {
    add("a", "b", "c");

    assertEquals(List.of("a", "b"), waiting(2));
    assertEquals(3, shelf.size());
  }

  @Test
  void a_copy_that_kafka_has_is_gone() throws Exception {
    add("a", "b", "c");

    shelf.removeUpTo(shelf.oldest(2, 0).get(1).sequence());

    assertEquals(List.of("c"), waiting(9));
    assertEquals(1, shelf.size());
  }

  @Test
  void when_it_is_full_the_oldest_make_room_and_are_counted() throws Exception {
    add("a", "b", "c");
    add("d", "e", "f");

    assertEquals(List.of("c", "d", "e", "f"), waiting(9));
    assertEquals(2, shelf.dropped());
  }

  @Test
  void a_copy_is_the_same_after_a_start() throws Exception {
    Copy traced = copy("{\"code\":\"é\"}", "00-1-2-01");
    Copy untraced = copy("{}", null);
    shelf.add(List.of(traced, untraced));
    shelf.close();

    shelf = new CopyShelf(file, 4, ROOMY, 3);

    assertEquals(
        List.of(traced, untraced), shelf.oldest(9, 0).stream().map(Waiting::copy).toList());
    assertEquals(2, shelf.size());
  }

  @Test
  void what_came_in_before_a_kill_is_there_after_it_and_newer_ones_come_behind() throws Exception {
    add("a", "b");
    Path after = folder.resolve("after");
    copyFolder(file.getParent(), after);
    shelf.close();

    shelf = new CopyShelf(after.resolve("copies.db"), 4, ROOMY, 3);
    add("c");

    assertEquals(List.of("a", "b", "c"), waiting(9));
  }

  @Test
  void what_was_sent_in_hand_when_room_was_made_takes_nothing_newer_with_it() throws Exception {
    add("a", "b");
    List<Waiting> inHand = shelf.oldest(2, 0);
    add("c", "d", "e", "f");

    shelf.removeUpTo(inHand.get(1).sequence());

    assertEquals(List.of("c", "d", "e", "f"), waiting(9));
  }

  @Test
  void a_damaged_file_is_set_aside() throws Exception {
    add("a");
    shelf.close();
    Files.write(file, new byte[8_192]);

    shelf = new CopyShelf(file, 4, ROOMY, 3);
    add("b");

    assertEquals(List.of("b"), waiting(9));
    assertTrue(shelf.isOnDisk());
    assertTrue(Files.exists(file.resolveSibling("copies.db.damaged")));
  }

  @Test
  void a_folder_that_cannot_be_made_lets_copies_wait_in_memory() throws Exception {
    Path inTheWay = Files.createFile(folder.resolve("in-the-way"));

    try (CopyShelf inMemory = new CopyShelf(inTheWay.resolve("copies.db"), 4, ROOMY, 3)) {
      inMemory.add(Stream.of("a", "b", "c", "d").map(body -> copy(body, null)).toList());

      assertFalse(inMemory.isOnDisk());
      assertEquals(1, inMemory.dropped());
      assertEquals(
          List.of("b", "c", "d"),
          inMemory.oldest(9, 0).stream().map(each -> each.copy().data()).toList());
    }
  }

  @Test
  void when_the_disk_is_full_copies_go_on_from_memory_in_the_same_order() throws Exception {
    shelf.close();
    shelf = new CopyShelf(file, 4, FULL, 3);
    add("a", "b");
    List<Waiting> inHand = shelf.oldest(1, 0);

    String large = "c".repeat((int) FULL);
    add(large);
    shelf.removeUpTo(inHand.get(0).sequence());

    assertFalse(shelf.isOnDisk());
    assertEquals(List.of(1, large.length()), waiting(9).stream().map(String::length).toList());
  }

  private void add(String... bodies) {
    shelf.add(Stream.of(bodies).map(body -> copy(body, null)).toList());
  }

  private List<String> waiting(int count) throws InterruptedException {
    return shelf.oldest(count, 0).stream().map(each -> each.copy().data()).toList();
  }

  private static Copy copy(String body, String traceparent) {
    return new Copy(
        UuidV7.next(), "device.scanned.v1", NOON, "device.scan", "till-1", body, 7, traceparent);
  }

  private static void copyFolder(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
  }
}
