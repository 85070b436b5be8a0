package coop.fourmiliere.catalog.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a workbook; numbers and truth values come out as Odoo writes them in
 * CSV.
 */
final class XlsxSheet {

  private XlsxSheet() {}

  /** Whether the bytes begin as a ZIP archive, which XLSX is. */
  static boolean isOne(byte[] content) {
    return content.length > 3
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  static Sheet read(String name, byte[] content) throws UnreadableSheet {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
        Stream<Row> stream = book.getFirstSheet().openStream()) {
      List<SheetRow> all =
          stream
              .limit(SheetReader.ROWS_MAX + 2L)
              .map(XlsxSheet::row)
              .filter(row -> !row.isBlank())
              .toList();
      if (all.isEmpty()) {
        throw new UnreadableSheet("It is empty.");
      }
      if (all.size() > SheetReader.ROWS_MAX + 1) {
        throw new UnreadableSheet(
            "It has more than " + SheetReader.ROWS_MAX + " rows: send it in parts.");
      }
      List<String> columns = all.get(0).cells().stream().map(String::strip).toList();
      List<SheetRow> rows = all.stream().skip(1).map(row -> padded(row, columns.size())).toList();
      return new Sheet(name, columns, rows);
    } catch (IOException | ExcelReaderException e) {
      throw new UnreadableSheet("It can't be read as XLSX: " + e.getMessage(), e);
    }
  }

  /** A workbook leaves out the empty cells at the end of a row: there is no short row in it. */
  private static SheetRow padded(SheetRow row, int width) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    return new SheetRow(row.number(), cells);
  }

  private static SheetRow row(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int at = 0; at < row.getCellCount(); at++) {
      cells.add(row.getOptionalCell(at).map(XlsxSheet::text).orElse(""));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return Boolean.TRUE.equals(cell.asBoolean()) ? "True" : "False";
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return text == null ? "" : text;
  }
}
