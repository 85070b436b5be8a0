package coop.fourmiliere.device.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceStatusTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final List<Fact> told = new ArrayList<>();
  private final DeviceStatus status =
      new DeviceStatus("scale-1", DeviceKind.SCALE, "till-1", told::add, CLOCK);

  @Test
  void before_the_first_attempt_a_device_is_not_connected() {
    assertEquals(ConnectionState.DISCONNECTED, status.view().state());
    assertEquals(List.of(), told);
  }

  @Test
  void the_first_failure_is_told() {
    status.unusable("port /dev/ttyUSB0 is missing");

    assertEquals(List.of("disconnected port /dev/ttyUSB0 is missing"), toldStates());
  }

  @Test
  void the_same_failure_again_is_not_told_again() {
    status.unusable("missing");
    status.unusable("missing");
    status.unusable("busy");

    assertEquals(List.of("disconnected missing", "disconnected busy"), toldStates());
  }

  @Test
  void a_device_that_keeps_answering_is_told_once() {
    status.seen();
    status.seen();

    assertEquals(List.of("connected null"), toldStates());
    assertEquals(NOW, status.view().lastSeenAt());
  }

  @Test
  void coming_back_clears_the_error() {
    status.unusable("missing");
    status.seen();

    assertEquals(List.of("disconnected missing", "connected null"), toldStates());
    assertNull(status.view().lastError());
  }

  @Test
  void a_complaint_stays_at_first_and_is_no_event() {
    status.seen();
    status.complain("not understood: FF");
    seen(19);

    assertEquals("not understood: FF", status.view().lastError());
    assertEquals(List.of("connected null"), toldStates());
  }

  @Test
  void a_complaint_is_over_after_twenty_good_answers_in_a_row() {
    status.seen();
    status.complain("not understood: FF");

    seen(20);

    assertNull(status.view().lastError());
    assertEquals(1, status.view().errors(), "but it is still counted");
  }

  @Test
  void another_complaint_begins_the_row_anew() {
    status.seen();
    status.complain("not understood: FF");
    seen(19);
    status.complain("not understood: FE");

    seen(19);

    assertEquals("not understood: FE", status.view().lastError());
  }

  @Test
  void one_code_that_is_read_ends_the_complaint_of_a_scanner() {
    DeviceStatus scanner =
        new DeviceStatus("scanner-1", DeviceKind.SCANNER, "till-1", told::add, CLOCK);
    scanner.ready();
    scanner.complain("no code");

    scanner.seen();

    assertNull(scanner.view().lastError());
  }

  @Test
  void paper_that_is_nearly_at_its_end_is_told_once_and_so_is_the_new_roll() {
    DeviceStatus printer =
        new DeviceStatus("printer-1", DeviceKind.PRINTER, "till-1", told::add, CLOCK);
    printer.seen();
    for (int look = 0; look < 50; look++) {
      printer.seen();
      printer.complain("the paper is nearly at its end");
    }

    printer.seen();
    printer.complain(null);

    assertEquals(
        List.of("connected null", "connected the paper is nearly at its end", "connected null"),
        toldStates());
  }

  @Test
  void a_device_that_says_something_else_each_time_is_lost_once() {
    status.complain("not understood: FF");
    status.unusable("is not understood");
    status.complain("not understood: FE");
    status.unusable("is not understood");

    assertEquals(List.of("disconnected is not understood"), toldStates());
  }

  @Test
  void a_line_that_is_ready_was_not_seen_yet() {
    status.ready();

    assertEquals(ConnectionState.CONNECTED, status.view().state());
    assertNull(status.view().lastSeenAt());
  }

  @Test
  void the_port_is_shown() {
    status.on("/dev/ttyUSB0");
    status.seen();

    assertEquals("/dev/ttyUSB0", status.view().port());
  }

  private void seen(int times) {
    for (int i = 0; i < times; i++) {
      status.seen();
    }
  }

  private List<String> toldStates() {
    return told.stream()
        .peek(fact -> assertEquals(FactType.STATUS_CHANGED, fact.type()))
        .map(fact -> (DeviceStatusChanged) fact.data())
        .map(changed -> changed.state().word() + " " + changed.lastError())
        .toList();
  }
}
