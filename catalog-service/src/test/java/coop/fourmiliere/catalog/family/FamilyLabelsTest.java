package coop.fourmiliere.catalog.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FamilyLabelsTest {

  private static final UUID ROOT = new UUID(0, 1);
  private static final UUID DRY = new UUID(0, 2);
  private static final UUID BULK = new UUID(0, 3);
  private static final UUID BULK_DRY = new UUID(0, 4);

  @Test
  void families_that_share_a_name_are_told_apart_by_what_they_belong_to() {
    List<Family> families =
        List.of(
            new Family(ROOT, FamilyLabels.ROOT, "All", null),
            new Family(DRY, "a", "Sec", null),
            new Family(BULK, "b", "Vrac", null),
            new Family(BULK_DRY, "c", "Sec", BULK));
    assertEquals(
        Map.of(DRY, "Sec", BULK, "Vrac", BULK_DRY, "Vrac / Sec"), FamilyLabels.of(families));
  }
}
