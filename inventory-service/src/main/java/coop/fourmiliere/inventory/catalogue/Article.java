package coop.fourmiliere.inventory.catalogue;

import java.util.UUID;

/**
 * An article of the catalogue.
 *
 * @param unit piece, kg or l
 * @param kind article or deposit
 */
public record Article(UUID id, String name, String unit, String kind) {

  /** Whether there is a stock of it: deposits have none. */
  public boolean isStocked() {
    return "article".equals(kind);
  }
}
