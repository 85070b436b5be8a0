package coop.fourmiliere.catalog.sheet;

import java.util.List;

/**
 * One record of a table.
 *
 * @param number the record's number; the header is 1
 * @param cells the texts of the cells, in the order of the header; maybe fewer or more than the
 *     header has
 */
public record SheetRow(int number, List<String> cells) {

  /** The text of a cell; empty when there is none. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
