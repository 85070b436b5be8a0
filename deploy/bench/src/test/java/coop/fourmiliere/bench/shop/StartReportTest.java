package coop.fourmiliere.bench.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartReportTest {

  private final StartReport report = new StartReport();

  @Test
  void it_is_ready_when_it_says_so_and_not_before() {
    report.hear("   12.3 s  sales-service is ready");
    boolean early = report.isReady();

    report.hear("   17.0 s  ready");

    assertFalse(early);
    assertTrue(report.isReady());
  }

  @Test
  void the_import_is_timed_until_the_answer_and_until_tills_are_offered_it() {
    report.hear("   20.9 s  the demo shop is imported: 3479 records in 3.2 s");
    report.hear("   22.4 s  the till is offered 3000 articles");

    assertEquals(Optional.of(Duration.ofMillis(3200)), report.importTime());
    assertEquals(Optional.of(Duration.ofMillis(4700)), report.importedAndPublished());
  }

  @Test
  void a_first_start_is_settled_when_it_has_done_its_part_for_the_next() {
    report.hear("   23.0 s  ready");
    boolean early = report.isSettled();

    report.hear("   41.0 s  noted what makes the next start faster");

    assertFalse(early);
    assertTrue(report.isSettled());
  }

  @Test
  void a_start_without_import_has_no_time_for_it() {
    report.hear("   12.4 s  the till is offered 3000 articles");

    assertEquals(Optional.empty(), report.importTime());
    assertEquals(Optional.empty(), report.importedAndPublished());
  }

  @Test
  void a_shop_that_must_be_built_first_is_not_measured() {
    assertThrows(
        IllegalStateException.class,
        () -> report.hear("Building (the first time takes some minutes, to fetch libraries) ..."));
  }

  @Test
  void the_last_words_are_kept_for_a_start_that_fails() {
    report.hear("shop: Port 8080 is taken.");
    report.hear("");

    assertEquals("shop: Port 8080 is taken.", report.lastLine());
  }
}
