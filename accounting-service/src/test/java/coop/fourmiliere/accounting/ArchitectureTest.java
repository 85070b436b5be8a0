package coop.fourmiliere.accounting;

import coop.fourmiliere.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_books_keep_the_house_rules() {
    ArchitectureRules.check("coop.fourmiliere.accounting");
  }
}
