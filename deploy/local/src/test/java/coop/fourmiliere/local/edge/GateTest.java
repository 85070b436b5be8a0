package coop.fourmiliere.local.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sales/q/metrics",
        "/sales/q/metrics/",
        "/sales//q/metrics",
        "/sales/./q/metrics",
        "/sales/api/../q/metrics",
        "/sales/%71/metrics",
        "/sales/q/%6detrics",
        "/sales/q;a=b/metrics",
        "/sales/Q/metrics",
        "/sales/q",
        "/sales/q/dev-ui"
      })
  void metrics_stay_inside_however_they_are_asked_for(String path) {
    assertFalse(Gate.lets(Gate.segments(path).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sales/q/health",
        "/sales/q/health/ready",
        "/sales/q/openapi",
        "/sales/api/sales/018f",
        "/catalog/api/articles",
        "/sales/api/q/metrics"
      })
  void the_rest_is_passed_on(String path) {
    assertTrue(Gate.lets(Gate.segments(path).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/till/%zz", "/till/%0a", "/till/%00", "/till/..%5cx"})
  void what_is_no_path_is_refused(String path) {
    assertEquals(Optional.empty(), Gate.segments(path));
  }

  @Test
  void dots_never_lead_above_the_root() {
    assertEquals(Optional.of(List.of("etc")), Gate.segments("/../%2e%2e/till/../etc"));
  }
}
