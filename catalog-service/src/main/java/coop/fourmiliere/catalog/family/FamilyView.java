package coop.fourmiliere.catalog.family;

import java.util.UUID;

/**
 * A family in a list.
 *
 * @param externalId its id where it was imported from, or null
 * @param label what it is called on an article; null for the root
 * @param parentId the family it belongs to, or null
 */
record FamilyView(UUID id, String externalId, String name, String label, UUID parentId) {

  static FamilyView of(Family family, String label) {
    return new FamilyView(
        family.id(), family.externalId(), family.name(), label, family.parentId());
  }
}
