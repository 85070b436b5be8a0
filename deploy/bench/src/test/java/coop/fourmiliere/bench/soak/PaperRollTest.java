package coop.fourmiliere.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperRollTest {

  private static final String ONE = "00000000-0000-4000-8000-000000000001";
  private static final String TWO = "00000000-0000-4000-8000-000000000002";
  private static final String THREE = "00000000-0000-4000-8000-000000000003";

  private final PaperRoll roll = new PaperRoll();

  @Test
  void a_paper_is_one_though_it_is_seen_at_each_look() {
    roll.look(lines(ONE));
    roll.look(lines(ONE, TWO));
    roll.look(lines(ONE, TWO));

    assertEquals(List.of(ONE, TWO), roll.papers());
  }

  @Test
  void what_left_the_view_was_there_all_the_same() {
    roll.look(lines(ONE, TWO));
    roll.look(lines(TWO, THREE));

    assertEquals(List.of(ONE, TWO, THREE), roll.papers());
  }

  @Test
  void a_paper_that_comes_again_counts_again_soon_or_late() {
    roll.look(lines(ONE, ONE));
    roll.look(lines(ONE, ONE, TWO));
    roll.look(lines(TWO, ONE));

    assertEquals(List.of(ONE, ONE, TWO, ONE), roll.papers());
  }

  @Test
  void what_came_out_unseen_is_no_proof() {
    roll.look(lines(ONE));

    assertThrows(IllegalStateException.class, () -> roll.look(lines(TWO)));
  }

  private static List<String> lines(String... ids) {
    List<String> lines = new ArrayList<>();
    for (String id : ids) {
      lines.addAll(List.of(" " + id, "Article 1     1,50", ""));
    }
    return lines;
  }
}
