package coop.fourmiliere.inventory.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A supplier as the catalogue tells it now. */
record SupplierPublished(UUID supplierId, String name, long version) {

  SupplierPublished {
    requireNonNull(supplierId, "supplierId");
    requireNonNull(name, "name");
  }
}
