package coop.fourmiliere.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.bench.figures.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twelve minutes: the first two may be what they like, the last two are compared with 3 to 4. */
class GrowthTest {

  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void a_start_that_is_small_is_no_growth() {
    assertEquals(List.of(), faults(minute(30, 100, 10), minute(38, 250, 20), minute(38, 250, 20)));
  }

  @Test
  void as_much_more_as_is_allowed_is_no_growth() {
    assertEquals(List.of(), faults(minute(38, 250, 20), minute(38, 250, 20), minute(40, 255, 21)));
  }

  @Test
  void threads_files_and_live_heap_are_each_told() {
    assertEquals(
        List.of(
            "The threads grew from 38 in minutes 3 to 4 to 41 in minutes 11 to 12; 2 more are allowed.",
            "The open files grew from 250 in minutes 3 to 4 to 256 in minutes 11 to 12; 5 more are allowed.",
            "The live heap grew from 20.00 MB in minutes 3 to 4 to 22.00 MB in minutes 11 to 12; 5 % more are allowed."),
        faults(minute(38, 250, 20), minute(38, 250, 20), minute(41, 256, 22)));
  }

  @Test
  void in_three_minutes_the_second_is_compared_with_the_third() {
    List<Minute> all = List.of(minute(1, 1, 1), minute(38, 250, 20), minute(41, 250, 20));

    assertEquals(
        List.of(
            "The threads grew from 38 in minutes 2 to 2 to 41 in minutes 3 to 3; 2 more are allowed."),
        Growth.faults(Part.of(all)));
  }

  private static List<String> faults(Minute first, Minute middle, Minute last) {
    List<Minute> all = new ArrayList<>(List.of(first, first));
    for (int count = 0; count < 8; count++) {
      all.add(middle);
    }
    all.addAll(List.of(last, last));
    return Growth.faults(Part.of(all));
  }

  private static Minute minute(long threads, long files, long megabytes) {
    Footprint footprint = new Footprint(0, threads, files, 0);
    BusyCounter.Work work =
        new BusyCounter.Work(
            Duration.ofMinutes(1), Latencies.of(List.of()), 0, 0, List.of(), List.of());
    return new Minute(footprint, footprint, megabytes * MEGABYTE, work);
  }
}
