package coop.fourmiliere.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

  @TempDir Path folder;

  @Test
  void a_talkative_child_never_fills_the_disk() throws IOException {
    BoundedLog log = new BoundedLog(folder.resolve("child.log"), 20_000);

    log.keep(text("a line that is written again and again\n".repeat(10_000)));

    try (Stream<Path> files = Files.list(folder)) {
      List<Path> kept = files.toList();
      assertEquals(2, kept.size());
      for (Path file : kept) {
        assertTrue(Files.size(file) <= 20_000, file + " has " + Files.size(file));
      }
    }
  }

  @Test
  void the_last_words_are_not_a_stack_trace() {
    BoundedLog log = new BoundedLog(folder.resolve("child.log"), 20_000);

    log.keep(
        text(
            """
            starting
            java.lang.RuntimeException: Failed to start quarkus
            \tat coop.fourmiliere.Some.line(Some.java:1)
            Caused by: java.io.IOException: no room on the disk
            \tat coop.fourmiliere.Some.line(Some.java:1)
            \t... 30 more

            """));

    assertEquals("no room on the disk", log.lastLine());
  }

  @Test
  void the_last_words_keep_their_letters_after_one_that_was_cut() {
    BoundedLog log = new BoundedLog(folder.resolve("child.log"), 20_000);

    log.keep(new ByteArrayInputStream(new byte[] {(byte) 0xa9, '\n'}));
    log.keep(text("Variable d’environnement : il faut une adresse\n"));

    assertEquals("Variable d’environnement : il faut une adresse", log.lastLine());
  }

  private static ByteArrayInputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
