package coop.fourmiliere.catalog.exchange.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTest {

  private static final List<String> COLUMNS = List.of("id", "name", "list_price");

  @Test
  void text_is_composed_and_its_space_put_right() {
    RowReader reader = reader("a", " Cafe\u0301 \n moulu\u00a0", "");
    assertEquals("Café moulu", reader.text("name"));
    assertNull(reader.text("list_price"));
    assertNull(reader.text("no such column"));
    assertTrue(reader.refusal().isEmpty());
  }

  @Test
  void two_hundred_characters_are_a_name_and_one_more_is_not() {
    RowReader right = reader("a", "é🍎".repeat(100), "1");
    RowReader wrong = reader("a", "é🍎".repeat(100) + "s", "1");
    right.text("name");
    wrong.text("name");
    assertTrue(right.refusal().isEmpty());
    assertEquals("too-long", wrong.refusal().orElseThrow().code());
  }

  @Test
  void a_row_is_refused_once_with_all_its_reasons() {
    RowReader reader = reader("a", "", "2,40");
    reader.required("name", RowFault.MISSING_NAME);
    reader.required("list_price", RowFault.MISSING_PRICE, Figures::priceCents);
    assertEquals(
        new RefusedRow(
            "x.csv",
            7,
            "name",
            "missing-name",
            "It is empty. list_price: Use a decimal point instead of a comma: 2,40"),
        reader.refusal().orElseThrow());
  }

  @Test
  void a_short_row_is_refused_for_its_length_alone() {
    RowReader reader = reader("a", "Pain");
    reader.required("list_price", RowFault.MISSING_PRICE, Figures::priceCents);
    assertEquals(
        new RefusedRow("x.csv", 7, "list_price", "short-row", "The row has 2 of 3 columns."),
        reader.refusal().orElseThrow());
  }

  @Test
  void a_longer_row_is_refused_unless_nothing_stands_in_excess() {
    assertEquals(
        "long-row", reader("a", "Vin rouge", "5 l", "7.50").refusal().orElseThrow().code());
    assertTrue(reader("a", "Vin rouge", "7.50", "", " ").refusal().isEmpty());
  }

  @Test
  void letters_that_cannot_be_read_are_named_with_their_column() {
    RefusedRow refusal = reader("a", "P\uFFFDtes", "1").refusal().orElseThrow();
    assertEquals("name broken-encoding", refusal.field() + " " + refusal.code());
  }

  @Test
  void a_character_that_is_no_text_is_refused() {
    RowReader reader = reader("a", "Pa\0in", "1");
    reader.text("name");
    assertEquals("bad-character", reader.refusal().orElseThrow().code());
  }

  @Test
  void a_column_that_is_not_there_keeps_what_was_known() {
    RowReader reader = reader("a", "", "");
    assertEquals("before", reader.textOr("code", "before"));
    assertNull(reader.textOr("name", "before"));
    assertEquals(5L, reader.readOr("cost", 5L, Figures::costCents));
    assertNull(reader.readOr("list_price", 5L, Figures::costCents));
    assertTrue(reader.flagOr("active", true));
  }

  private static RowReader reader(String... cells) {
    return new RowReader(new Sheet("x.csv", COLUMNS, List.of()), new SheetRow(7, List.of(cells)));
  }
}
