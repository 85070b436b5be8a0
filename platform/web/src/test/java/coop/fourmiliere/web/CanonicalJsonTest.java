package coop.fourmiliere.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import coop.fourmiliere.kernel.HashChain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written canonically at once is what the RFC's own program makes of it afterwards. */
class CanonicalJsonTest {

  private static final UUID ID = UUID.fromString("018f7a10-0000-7000-8000-000000000001");
  private static final Instant MOMENT = Instant.parse("2026-03-07T09:05:06.120Z");

  record Line(long totalCents, String name, int no, String nothing) {}

  record Ticket(UUID id, List<Line> lines, Instant at, LocalDate day, boolean late, long most) {}

  @Test
  void a_record_comes_with_its_fields_sorted_and_those_without_a_value_left_out() {
    Ticket ticket =
        new Ticket(
            ID,
            List.of(new Line(-250, "Pommes", 1, null)),
            MOMENT,
            LocalDate.of(2026, 3, 7),
            false,
            1L << 53);

    assertEquals(
        "{\"at\":\"2026-03-07T09:05:06.120Z\",\"day\":\"2026-03-07\","
            + "\"id\":\"018f7a10-0000-7000-8000-000000000001\",\"late\":false,"
            + "\"lines\":[{\"name\":\"Pommes\",\"no\":1,\"totalCents\":-250}],"
            + "\"most\":9007199254740992}",
        CanonicalJson.write(ticket));
    assertCanonical(ticket);
  }

  @Test
  void fields_are_sorted_by_their_utf_16_units_in_maps_and_trees_too() {
    Map<String, Object> map =
        Map.of("é", 1, "z", 2, "Z", 3, "\uD83C\uDF4E", 4, "\uFB33", 5, "", 6, "\u0001", 7);
    assertCanonical(map);

    var tree = JsonNodeFactory.instance.objectNode();
    map.forEach((name, value) -> tree.put(name, (int) value));
    tree.putArray("list").addObject().put("b", 1).put("a", "2").putNull("c");
    assertCanonical(tree);
  }

  @Test
  void every_character_is_written_as_the_rfc_wants() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (!Character.isSurrogate(c)) {
        String name = "<" + c + ">";
        assertEquals(HashChain.canonical(CanonicalJson.write(List.of(name))), write(name));
      }
    }
    assertCanonical(
        List.of("Crème fraîche 25 cl, 2,50 €", "\"\\/\b\f\n\r\t\u007F", "\uD83C\uDF4E"));
  }

  @Test
  void what_can_t_be_written_is_refused() {
    Object unknown = new Object();
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(unknown));
  }

  private static String write(String name) {
    return CanonicalJson.write(List.of(name));
  }

  private static void assertCanonical(Object document) {
    String written = CanonicalJson.write(document);
    assertEquals(HashChain.canonical(written), written);
  }
}
