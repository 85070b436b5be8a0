package coop.fourmiliere.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final List<String> DONE = List.of("a", "b");

  @Test
  void what_came_once_each_is_right_in_whatever_order() {
    assertEquals(List.of(), Tally.faults("scan", DONE, List.of("b", "a")));
  }

  @Test
  void what_did_not_come_was_lost() {
    assertEquals(List.of("The scan of b was lost."), Tally.faults("scan", DONE, List.of("a")));
  }

  @Test
  void what_came_twice_is_told() {
    assertEquals(
        List.of("The scan of a came 2 times."), Tally.faults("scan", DONE, List.of("a", "b", "a")));
  }

  @Test
  void what_nobody_asked_for_is_told() {
    assertEquals(
        List.of("A scan of c came that nobody asked for."),
        Tally.faults("scan", DONE, List.of("a", "b", "c")));
  }

  @Test
  void one_that_is_lost_is_not_made_good_by_another_that_is_doubled() {
    assertEquals(
        List.of("The scan of a came 2 times.", "The scan of b was lost."),
        Tally.faults("scan", DONE, List.of("a", "a")));
  }
}
