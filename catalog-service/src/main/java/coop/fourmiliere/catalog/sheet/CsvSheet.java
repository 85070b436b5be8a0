package coop.fourmiliere.catalog.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV; the separator is the one of comma, semicolon and tab that the header has most of. */
final class CsvSheet {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private CsvSheet() {}

  static Sheet read(String name, String text) throws UnreadableSheet {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<String> columns = List.of();
      List<SheetRow> rows = new ArrayList<>();
      for (CSVRecord csvRecord : parser) {
        SheetRow row = new SheetRow((int) csvRecord.getRecordNumber(), csvRecord.toList());
        if (columns.isEmpty()) {
          columns = row.cells().stream().map(String::strip).toList();
        } else if (!row.isBlank()) {
          rows.add(row);
        }
        if (rows.size() > SheetReader.ROWS_MAX) {
          throw new UnreadableSheet(
              "It has more than " + SheetReader.ROWS_MAX + " rows: send it in parts.");
        }
      }
      if (columns.isEmpty()) {
        throw new UnreadableSheet("It is empty.");
      }
      return new Sheet(name, columns, rows);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableSheet("It can't be read as CSV: " + e.getMessage(), e);
    }
  }

  private static char separator(String text) {
    char best = SEPARATORS[0];
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = countInHeader(text, separator);
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }

  private static long countInHeader(String text, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        count++;
      } else if (!quoted && (c == '\n' || c == '\r') && count > 0) {
        break;
      }
    }
    return count;
  }
}
