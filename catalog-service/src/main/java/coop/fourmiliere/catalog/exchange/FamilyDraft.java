package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;

/**
 * A row of {@code product.category} that is right in itself.
 *
 * @param parent the foreign id of the family above, or null
 */
record FamilyDraft(String file, int row, String externalId, String name, String parent) {

  RefusedRow refusal(RowFault fault, String message) {
    return new RefusedRow(file, row, "parent_id/id", fault, message);
  }
}
