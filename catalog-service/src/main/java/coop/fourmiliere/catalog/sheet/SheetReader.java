package coop.fourmiliere.catalog.sheet;

/** Reads a file as a table, whichever kind it is. */
public final class SheetReader {

  static final int ROWS_MAX = 50_000;

  private SheetReader() {}

  /**
   * Reads a CSV or XLSX file; which of them, the first bytes tell and not the name. What cannot be
   * decoded stands as U+FFFD in its cell.
   *
   * @throws UnreadableSheet when it is no table, has no header or more than 50 000 rows
   */
  public static Sheet read(String name, byte[] content) throws UnreadableSheet {
    return XlsxSheet.isOne(content)
        ? XlsxSheet.read(name, content)
        : CsvSheet.read(name, TextDecoding.decode(content));
  }
}
