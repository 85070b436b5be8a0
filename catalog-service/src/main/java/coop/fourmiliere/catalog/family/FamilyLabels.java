package coop.fourmiliere.catalog.family;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a family is called where it stands alone: its name, with its parent's when two families
 * share the name.
 */
public final class FamilyLabels {

  /** Odoo's root, in which every article is that is in no other family: not worth a label. */
  public static final String ROOT = "product.product_category_all";

  private FamilyLabels() {}

  /** The label of each family by id; the root has none. */
  public static Map<UUID, String> of(Collection<Family> families) {
    Map<UUID, Family> byId =
        families.stream().collect(Collectors.toMap(Family::id, Function.identity()));
    Map<String, Long> sharing =
        families.stream().collect(Collectors.groupingBy(Family::name, Collectors.counting()));
    Map<UUID, String> labels = new HashMap<>();
    for (Family family : families) {
      if (!isRoot(family)) {
        Family parent = byId.get(family.parentId());
        boolean alone = sharing.get(family.name()) == 1 || parent == null || isRoot(parent);
        labels.put(family.id(), alone ? family.name() : parent.name() + " / " + family.name());
      }
    }
    return labels;
  }

  private static boolean isRoot(Family family) {
    return ROOT.equals(family.externalId());
  }
}
