package coop.fourmiliere.catalog.sheet;

import java.util.List;

/**
 * A table with a header.
 *
 * @param name the file's name
 * @param columns the names in the header, in order
 * @param rows the records below the header that hold anything
 */
public record Sheet(String name, List<String> columns, List<SheetRow> rows) {

  /** The place of the first column of that name, or −1. */
  public int column(String wanted) {
    return columns.indexOf(wanted);
  }
}
