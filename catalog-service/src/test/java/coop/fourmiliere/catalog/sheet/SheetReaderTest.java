package coop.fourmiliere.catalog.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final List<String> COLUMNS =
      List.of("id", "name", "list_price", "to_weight", "barcode", "zip");

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", UTF_8, ""),
        Arguments.of("UTF-8 with mark", UTF_8, "\uFEFF"),
        Arguments.of("UTF-16LE with mark", UTF_16LE, "\uFEFF"),
        Arguments.of("UTF-16BE with mark", UTF_16BE, "\uFEFF"),
        Arguments.of("UTF-16LE", UTF_16LE, ""),
        Arguments.of("UTF-16BE", UTF_16BE, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void letters_come_through_in_every_encoding_that_is_told(
      String name, Charset charset, String mark) throws UnreadableSheet {
    Sheet sheet = read((mark + "id,name\na,Pâtes d'œufs €\n").getBytes(charset));
    assertEquals(List.of("id", "name"), sheet.columns());
    assertEquals(List.of(new SheetRow(2, List.of("a", "Pâtes d'œufs €"))), sheet.rows());
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void the_separator_is_the_one_of_the_header(char separator) throws UnreadableSheet {
    String text =
        "\"id\"|\"name\"|\"list_price\"\n\"a\"|\"Huile; 1,5 l\"|\"2.50\"\n".replace('|', separator);
    Sheet sheet = read(text.getBytes(UTF_8));
    assertEquals(List.of("id", "name", "list_price"), sheet.columns());
    assertEquals(List.of("a", "Huile; 1,5 l", "2.50"), sheet.rows().get(0).cells());
  }

  @Test
  void records_are_counted_not_lines() throws UnreadableSheet {
    Sheet sheet =
        read(
            "id,name\r\na,\"two\r\nlines \"\"quoted\"\"\"\r\n\r\nb,one\r\n,\r\nc,last"
                .getBytes(UTF_8));
    assertEquals(
        List.of(
            new SheetRow(2, List.of("a", "two\r\nlines \"quoted\"")),
            new SheetRow(3, List.of("b", "one")),
            new SheetRow(5, List.of("c", "last"))),
        sheet.rows());
  }

  @Test
  void a_byte_that_cannot_be_decoded_stays_in_its_cell() throws UnreadableSheet {
    Sheet sheet = read("id,name\na,\"Pâté\"\nb,\"Pain\"\n".getBytes(WINDOWS));
    assertEquals(List.of("a", "P\uFFFDt\uFFFD"), sheet.rows().get(0).cells());
    assertEquals(List.of("b", "Pain"), sheet.rows().get(1).cells());
  }

  @Test
  void a_quote_gone_astray_spoils_its_own_row_only() throws UnreadableSheet {
    String text =
        "id,name,code\n\"a\",\"Pain,\"1\"\n\"b\",\"Jus \"frais\"\",\"2\"\n\"c\",\"Thé\",\"3\"\n";
    Sheet sheet = read(text.getBytes(UTF_8));
    assertEquals(3, sheet.rows().size());
    assertEquals(2, sheet.rows().get(0).cells().size());
    assertEquals(List.of("c", "Thé", "3"), sheet.rows().get(2).cells());
  }

  @Test
  void a_cell_beyond_the_row_is_empty() throws UnreadableSheet {
    Sheet sheet = read("id,name,code\na,Pain\n".getBytes(UTF_8));
    assertEquals(2, sheet.rows().get(0).cells().size());
    assertEquals("", sheet.rows().get(0).cell(2));
    assertEquals("", sheet.rows().get(0).cell(-1));
    assertEquals(-1, sheet.column("price"));
  }

  @Test
  void a_workbook_reads_like_its_csv() throws IOException, UnreadableSheet {
    byte[] content =
        workbook(
            sheet -> {
              for (int at = 0; at < COLUMNS.size(); at++) {
                sheet.value(0, at, COLUMNS.get(at));
              }
              sheet.value(1, 0, "a");
              sheet.value(1, 1, "Pâtes");
              sheet.value(1, 2, new BigDecimal("2.40"));
              sheet.value(1, 3, true);
              sheet.value(1, 4, 5_400_141_234_565L);
              sheet.value(3, 0, "b");
              sheet.value(3, 3, false);
            });
    Sheet sheet = SheetReader.read("x.xlsx", content);
    assertEquals(COLUMNS, sheet.columns());
    assertEquals(
        List.of(
            new SheetRow(2, List.of("a", "Pâtes", "2.4", "True", "5400141234565", "")),
            new SheetRow(4, List.of("b", "", "", "False", "", ""))),
        sheet.rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\n", "PK\u0003\u0004 no workbook"})
  void what_is_no_table_is_refused(String text) {
    UnreadableSheet refusal =
        assertThrows(UnreadableSheet.class, () -> SheetReader.read("x", text.getBytes(UTF_8)));
    assertTrue(refusal.getMessage().startsWith("It "), refusal.getMessage());
  }

  @Test
  void an_empty_workbook_is_refused() throws IOException {
    byte[] content = workbook(sheet -> {});
    assertThrows(UnreadableSheet.class, () -> SheetReader.read("x.xlsx", content));
  }

  @Test
  void more_rows_than_a_shop_can_have_are_refused() {
    String text = "id\n" + "a\n".repeat(SheetReader.ROWS_MAX + 1);
    assertThrows(UnreadableSheet.class, () -> read(text.getBytes(UTF_8)));
  }

  private static Sheet read(byte[] content) throws UnreadableSheet {
    return SheetReader.read("x.csv", content);
  }

  private static byte[] workbook(Consumer<Worksheet> filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      filling.accept(book.newWorksheet("Sheet1"));
    }
    return bytes.toByteArray();
  }
}
