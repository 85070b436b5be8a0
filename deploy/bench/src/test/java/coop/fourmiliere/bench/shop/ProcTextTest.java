package coop.fourmiliere.bench.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lines as Linux writes them, proc(5). */
class ProcTextTest {

  @Test
  void processor_time_is_user_and_system_of_a_process_and_of_its_ended_children() {
    // utime 100, stime 20, cutime 3, cstime 4 ticks of 10 ms; the name may hold anything.
    String stat =
        "4711 (post) gres: a) S 1 4711 4711 0 -1 4194560 900 0 12 0 100 20 3 4 20 0 1 0 5555";

    assertEquals(1270, ProcText.cpuMillis(stat));
  }

  @Test
  void a_thread_has_run_for_the_first_of_three_figures() {
    assertEquals(160_384_221, ProcText.ranNanos("160384221 88120 7301\n"));
  }

  @Test
  void memory_is_the_proportional_set_size() {
    String rollup =
        """
        555555000-7ffff000 ---p 00000000 00:00 0    [rollup]
        Rss:              211312 kB
        Pss:              184532 kB
        Pss_Anon:         170000 kB
        """;

    assertEquals(184_532, ProcText.pssKilobytes(rollup));
  }
}
