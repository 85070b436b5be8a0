package coop.fourmiliere.device;

import coop.fourmiliere.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_house_rules_are_kept() {
    ArchitectureRules.check("coop.fourmiliere.device");
  }
}
