package coop.fourmiliere.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LiveHeapTest {

  @Test
  void the_last_line_of_a_histogram_has_the_bytes() throws IOException {
    String histogram =
        """
        4711:
         num     #instances         #bytes  class name (module)
        -------------------------------------------------------
           1:         93204        6201120  [B (java.base@17.0.15)
        Total        401234       22911256
        """;

    assertEquals(22_911_256, LiveHeap.total(histogram));
  }

  @Test
  void this_jvm_says_what_is_alive_in_it() throws IOException {
    assertTrue(LiveHeap.bytes(ProcessHandle.current().pid()) > 1_000_000);
  }

  @Test
  void what_is_no_histogram_is_told() {
    assertThrows(IOException.class, () -> LiveHeap.total("4711: No such process"));
  }
}
