package coop.fourmiliere.catalog.exchange.row;

/**
 * A row that was not taken in.
 *
 * @param file the file's name
 * @param row the record's number; the header is 1
 * @param field the column
 * @param code the stable reason
 * @param message the reason in words, with what to do
 */
public record RefusedRow(String file, int row, String field, String code, String message) {

  /** A refusal for a known reason. */
  public RefusedRow(String file, int row, String field, RowFault fault, String message) {
    this(file, row, field, fault.code(), message);
  }
}
