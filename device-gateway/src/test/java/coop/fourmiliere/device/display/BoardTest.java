package coop.fourmiliere.device.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BoardTest {

  private static final Duration LONG = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofMillis(20);

  @Test
  void only_the_newest_text_waits() throws Exception {
    Board board = new Board(LONG);
    board.write(List.of("un"));
    board.write(List.of("deux"));

    assertEquals(List.of("deux"), board.awaitOther(List.of("zéro"), LONG));
  }

  @Test
  void whoever_waits_hears_of_it_at_once() throws Exception {
    Board board = new Board(LONG);
    CompletableFuture<List<String>> heard = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                heard.complete(board.awaitOther(List.of(), LONG));
              } catch (InterruptedException e) {
                heard.completeExceptionally(e);
              }
            });
    waiting.start();

    board.write(List.of("Pommes"));

    assertEquals(List.of("Pommes"), heard.get(5, TimeUnit.SECONDS));
  }

  @Test
  void the_same_text_is_no_news() throws Exception {
    Board board = new Board(LONG);
    board.write(List.of("Pommes"));

    assertEquals(List.of("Pommes"), board.awaitOther(List.of("Pommes"), SHORT));
  }

  @Test
  void a_text_that_nobody_repeats_gives_way_to_the_greeting() throws Exception {
    Board board = new Board(SHORT);
    board.write(List.of("1,234 kg"));

    TimeUnit.MILLISECONDS.sleep(40);

    assertEquals(List.of(), board.awaitOther(List.of(), SHORT));
  }
}
