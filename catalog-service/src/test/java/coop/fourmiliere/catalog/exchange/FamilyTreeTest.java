package coop.fourmiliere.catalog.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.catalog.exchange.row.RefusedRow;
import coop.fourmiliere.catalog.exchange.row.Tally;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamilyTreeTest {

  private static final String ROOT = "product.product_category_all";

  private final Map<String, FamilyDraft> drafts = new LinkedHashMap<>();
  private final Map<String, String> stored = new HashMap<>();

  @Test
  void a_child_may_come_before_its_parent_and_the_root_is_always_there() {
    draft("a", "b");
    draft("b", ROOT);
    assertEquals(List.of(), pruned());
  }

  @Test
  void what_stands_below_a_refused_family_is_refused_too() {
    draft("a", "b");
    draft("b", "nowhere");
    draft("c", null);
    assertEquals(List.of("a unknown-family", "b unknown-family"), pruned());
    assertEquals(Set.of("c"), drafts.keySet());
  }

  @Test
  void a_circle_is_broken_where_it_is_seen_first() {
    draft("a", "b");
    draft("b", "a");
    assertEquals(List.of("a family-of-itself", "b unknown-family"), pruned());
  }

  @Test
  void a_circle_through_a_stored_family_is_seen() {
    stored.put("a", null);
    stored.put("b", "a");
    draft("a", "b");
    assertEquals(List.of("a family-of-itself"), pruned());
  }

  @Test
  void a_stored_family_is_a_parent() {
    stored.put("a", ROOT);
    draft("b", "a");
    assertEquals(List.of(), pruned());
  }

  private void draft(String id, String parent) {
    drafts.put(id, new FamilyDraft("f", 2 + drafts.size(), id, id, parent));
  }

  private List<String> pruned() {
    List<FamilyDraft> all = List.copyOf(drafts.values());
    Tally tally = new Tally();
    FamilyTree.prune(drafts, stored, tally);
    return tally.report(List.of()).refused().stream().map(row -> named(all, row)).toList();
  }

  private static String named(List<FamilyDraft> all, RefusedRow row) {
    return all.get(row.row() - 2).externalId() + " " + row.code();
  }
}
