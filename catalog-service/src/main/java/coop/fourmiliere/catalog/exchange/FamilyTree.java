package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.family.FamilyLabels;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sees to it that every family stands below one that exists, and none below itself. */
final class FamilyTree {

  private FamilyTree() {}

  /**
   * Takes out of the drafts what points at nothing or in a circle, until all that is left is right.
   *
   * @param drafts the rows by foreign id; refused ones are removed
   * @param stored the parents of stored families by foreign id; the parent is null at the top
   */
  static void prune(Map<String, FamilyDraft> drafts, Map<String, String> stored, Tally tally) {
    Optional<RefusedRow> refused = first(drafts, stored);
    while (refused.isPresent()) {
      tally.refuse(refused.get());
      refused = first(drafts, stored);
    }
  }

  private static Optional<RefusedRow> first(
      Map<String, FamilyDraft> drafts, Map<String, String> stored) {
    for (FamilyDraft draft : drafts.values()) {
      String parent = draft.parent();
      if (parent != null
          && !parent.equals(FamilyLabels.ROOT)
          && !drafts.containsKey(parent)
          && !stored.containsKey(parent)) {
        drafts.remove(draft.externalId());
        return Optional.of(
            draft.refusal(
                RowFault.UNKNOWN_FAMILY, "It is neither stored nor in this upload: " + parent));
      }
      if (isBelowItself(draft, drafts, stored)) {
        drafts.remove(draft.externalId());
        return Optional.of(
            draft.refusal(RowFault.FAMILY_OF_ITSELF, "The family stands below itself."));
      }
    }
    return Optional.empty();
  }

  private static boolean isBelowItself(
      FamilyDraft draft, Map<String, FamilyDraft> drafts, Map<String, String> stored) {
    Set<String> above = new HashSet<>();
    String at = draft.parent();
    while (at != null && above.add(at)) {
      if (at.equals(draft.externalId())) {
        return true;
      }
      at = drafts.containsKey(at) ? drafts.get(at).parent() : stored.get(at);
    }
    return false;
  }
}
