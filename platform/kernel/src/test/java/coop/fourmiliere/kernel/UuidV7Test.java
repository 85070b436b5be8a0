package coop.fourmiliere.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UuidV7Test {

  @Test
  void the_example_of_the_standard_is_read() {
    UUID example = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    assertTrue(UuidV7.isV7(example));
    assertEquals(Instant.parse("2022-02-22T19:22:22Z"), UuidV7.instantOf(example));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1970-01-01T00:00:00Z", "2026-11-24T08:15:30.123Z", "9999-12-31T23:59:59Z"})
  void an_identifier_keeps_its_moment(String text) {
    Instant moment = Instant.parse(text);
    UUID id = UuidV7.next(moment);
    assertTrue(UuidV7.isV7(id));
    assertEquals(moment, UuidV7.instantOf(id));
  }

  @Test
  void an_identifier_of_now_carries_the_clock() {
    Instant before = Instant.now();
    UUID id = UuidV7.next();
    Duration off = Duration.between(before, UuidV7.instantOf(id)).abs();
    assertTrue(off.compareTo(Duration.ofSeconds(5)) < 0, "off by " + off);
  }

  @Test
  void identifiers_ascend_and_never_repeat() {
    List<UUID> ids = IntStream.range(0, 50_000).mapToObj(i -> UuidV7.next()).toList();
    Set<UUID> distinct = new HashSet<>(ids);
    assertEquals(ids.size(), distinct.size());
    for (int at = 1; at < ids.size(); at++) {
      assertTrue(ids.get(at - 1).toString().compareTo(ids.get(at).toString()) < 0);
    }
  }

  @Test
  void threads_get_different_identifiers() {
    long distinct =
        IntStream.range(0, 20_000).parallel().mapToObj(i -> UuidV7.next()).distinct().count();
    assertEquals(20_000, distinct);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31T23:59:59Z", "+12000-01-01T00:00:00Z"})
  void a_moment_beyond_48_bits_is_refused(String text) {
    Instant moment = Instant.parse(text);
    assertThrows(IllegalArgumentException.class, () -> UuidV7.next(moment));
  }

  @Test
  void another_version_is_recognised() {
    UUID random = UUID.fromString("919108f7-52d1-4320-9bac-f847db4148a8");
    assertFalse(UuidV7.isV7(random));
    assertFalse(UuidV7.isV7(new UUID(0x7000L, 0)));
    assertThrows(IllegalArgumentException.class, () -> UuidV7.instantOf(random));
  }

  @ParameterizedTest
  @CsvSource({
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f, 1G60EECF",
    "01936f5b-2f00-7000-8000-000000000000, 00000000",
    "01936f5b-2f00-7000-8000-00ffffffffff, ZZZZZZZZ",
    "01936f5b-2f00-7000-8000-000000000020, 00000010",
  })
  void a_reference_is_the_last_forty_bits(String id, String reference) {
    assertEquals(reference, UuidV7.reference(UUID.fromString(id)));
  }
}
