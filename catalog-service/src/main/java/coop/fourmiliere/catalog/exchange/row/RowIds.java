package coop.fourmiliere.catalog.exchange.row;

import java.util.HashSet;
import java.util.Set;

/** The foreign ids of one table's rows: each must have one, and no other row the same. */
public final class RowIds {

  private static final String COLUMN = "id";

  private final Set<String> seen = new HashSet<>();

  /** The foreign id of a row; a fault of the row when it is missing or there was one before. */
  public String of(RowReader reader) {
    String id = reader.required(COLUMN, RowFault.MISSING_ID);
    if (id != null && !seen.add(id)) {
      reader.fault(
          COLUMN, RowFault.DUPLICATE_ID, "An earlier row of this upload has the same id: " + id);
    }
    return id;
  }
}
