package coop.fourmiliere.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  @Test
  void a_table_is_markdown_with_its_figures_to_the_right() {
    Table table = new Table("figure", "1 client").row("sales/s", "400");

    assertEquals(
        """
        | figure  | 1 client |
        |---------|---------:|
        | sales/s |      400 |
        """,
        table.toString());
  }

  @Test
  void a_row_has_a_cell_for_each_column() {
    Table table = new Table("figure", "1 client");

    assertThrows(IllegalArgumentException.class, () -> table.row("sales/s"));
  }

  @ParameterizedTest
  @CsvSource({"40,true", "39.9,false", "41,true"})
  void what_must_be_at_least_so_much_may_be_more(double figure, boolean met) {
    assertEquals(met, Bar.atLeast(40, "%").isMetBy(figure));
  }

  @ParameterizedTest
  @CsvSource({"6,true", "6.1,false", "5,true"})
  void what_must_be_at_most_so_much_may_be_less(double figure, boolean met) {
    assertEquals(met, Bar.atMost(6, "ms").isMetBy(figure));
  }

  @Test
  void a_bar_that_is_missed_says_so() {
    Table table = new Table("figure", "measured", "bar", "");

    Bar.atMost(6, "ms").addTo(table, "CPU per sale", 6.25);

    assertEquals(
        """
        | figure       | measured |    bar |        |
        |--------------|---------:|-------:|-------:|
        | CPU per sale |   6.3 ms | ≤ 6 ms | MISSED |
        """,
        table.toString());
  }

  @Test
  void rates_compare_in_percent() {
    Rate shop = new Rate(2_000, Duration.ofSeconds(4));
    Rate raw = new Rate(1_000, Duration.ofMillis(500));

    assertEquals(25.0, shop.percentOf(raw), 1e-9);
  }

  @Test
  void a_rate_needs_a_time() {
    assertThrows(IllegalArgumentException.class, () -> new Rate(1, Duration.ZERO));
  }
}
