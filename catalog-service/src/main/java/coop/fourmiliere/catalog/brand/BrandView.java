package coop.fourmiliere.catalog.brand;

import java.util.UUID;

/**
 * A brand in a list.
 *
 * @param externalId its id where it was imported from, or null
 */
record BrandView(UUID id, String externalId, String name) {

  static BrandView of(Brand brand) {
    return new BrandView(brand.id(), brand.externalId(), brand.name());
  }
}
