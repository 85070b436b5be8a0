package coop.fourmiliere.catalog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import coop.fourmiliere.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_catalogue_is_built_as_the_house_wants() {
    assertDoesNotThrow(() -> ArchitectureRules.check("coop.fourmiliere.catalog"));
  }
}
