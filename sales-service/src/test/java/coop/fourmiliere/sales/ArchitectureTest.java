package coop.fourmiliere.sales;

import coop.fourmiliere.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_house_rules_hold() {
    ArchitectureRules.check("coop.fourmiliere.sales");
  }
}
