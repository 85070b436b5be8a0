package coop.fourmiliere.inventory;

import coop.fourmiliere.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_stockroom_keeps_the_house_rules() {
    ArchitectureRules.check("coop.fourmiliere.inventory");
  }
}
