package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.exchange.row.Known;
import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.RowFault;
import coop.fourmiliere.catalog.exchange.row.RowIds;
import coop.fourmiliere.catalog.exchange.row.RowReader;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.family.Families;
import coop.fourmiliere.catalog.family.Family;
import coop.fourmiliere.catalog.family.FamilyLabels;
import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetRow;
import coop.fourmiliere.kernel.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes in {@code product.category}. Odoo's root is there without being told; what stands in it
 * stands at the top.
 */
@ApplicationScoped
class FamilyImport {

  private static final String PARENT = "parent_id/id";

  private final Families families;

  FamilyImport(Families families) {
    this.families = families;
  }

  Known run(List<Sheet> sheets, Tally tally) {
    Map<String, Family> all = new HashMap<>();
    families.listAll().forEach(family -> all.put(family.externalId(), family));
    Map<UUID, String> labelsBefore = FamilyLabels.of(all.values());
    Map<String, String> parents = parents(all);
    Map<String, FamilyDraft> drafts = drafts(sheets, parents, tally);
    FamilyTree.prune(drafts, parents, tally);
    for (FamilyDraft draft : drafts.values()) {
      if (!all.containsKey(draft.externalId())) {
        all.put(
            draft.externalId(), new Family(UuidV7.next(), draft.externalId(), draft.name(), null));
      }
    }
    drafts
        .values()
        .forEach(draft -> take(draft, all, tally, parents.containsKey(draft.externalId())));
    return known(all, labelsBefore);
  }

  private void take(FamilyDraft draft, Map<String, Family> all, Tally tally, boolean stored) {
    Family family = all.get(draft.externalId());
    boolean top = draft.parent() == null || draft.parent().equals(FamilyLabels.ROOT);
    boolean changed = family.describe(draft.name(), top ? null : all.get(draft.parent()).id());
    if (stored) {
      tally.known(changed);
    } else {
      families.persist(family);
      tally.created();
    }
  }

  private static Map<String, FamilyDraft> drafts(
      List<Sheet> sheets, Map<String, String> parents, Tally tally) {
    Map<String, FamilyDraft> drafts = new LinkedHashMap<>();
    RowIds ids = new RowIds();
    for (Sheet sheet : sheets) {
      for (SheetRow row : sheet.rows()) {
        RowReader reader = new RowReader(sheet, row);
        String id = ids.of(reader);
        String name = reader.required("name", RowFault.MISSING_NAME);
        String parent = reader.textOr(PARENT, parents.get(id));
        Optional<RefusedRow> refusal = reader.refusal();
        if (refusal.isPresent()) {
          tally.refuse(refusal.get());
        } else {
          drafts.put(id, new FamilyDraft(sheet.name(), row.number(), id, name, parent));
        }
      }
    }
    return drafts;
  }

  /** The foreign ids of the parents of stored families, by their own. */
  private static Map<String, String> parents(Map<String, Family> stored) {
    Map<UUID, Family> byId =
        stored.values().stream().collect(Collectors.toMap(Family::id, Function.identity()));
    Map<String, String> parents = new HashMap<>();
    for (Family family : stored.values()) {
      Family parent = byId.get(family.parentId());
      parents.put(family.externalId(), parent == null ? null : parent.externalId());
    }
    return parents;
  }

  private static Known known(Map<String, Family> all, Map<UUID, String> labelsBefore) {
    Known known = new Known();
    Map<UUID, String> labels = FamilyLabels.of(all.values());
    for (Family family : all.values()) {
      known.add(family.externalId(), family.id());
      if (!Objects.equals(labels.get(family.id()), labelsBefore.get(family.id()))) {
        known.renamed(family.id());
      }
    }
    known.add(FamilyLabels.ROOT, null);
    return known;
  }
}
