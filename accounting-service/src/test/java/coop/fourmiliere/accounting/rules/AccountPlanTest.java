package coop.fourmiliere.accounting.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.kernel.VatRate;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPlanTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  private final AccountPlan plan =
      new AccountPlan(
          Map.of(
              "drawer", "570000",
              "drawer-till-2", "570002",
              "tender-card", "580100",
              "sales-600", "700060"),
          Map.of(
              LocalDate.parse("2027-01-01"), Map.of("tender-card", "580200"),
              LocalDate.parse("2028-01-01"), Map.of("tender-card", "580300")));

  @Test
  void a_till_with_a_drawer_of_its_own_uses_it() {
    assertEquals("570002", plan.tender("cash", "till-2", DAY));
  }

  @Test
  void any_other_till_uses_the_common_drawer() {
    assertEquals("570000", plan.tender("cash", "till-1", DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "1999-01-01, 580100",
    "2026-12-31, 580100",
    "2027-01-01, 580200",
    "2027-12-31, 580200",
    "2028-01-01, 580300"
  })
  void a_change_holds_from_its_day_on(LocalDate date, String account) {
    assertEquals(account, plan.tender("card", "till-1", date));
  }

  @Test
  void what_did_not_change_stays() {
    assertEquals("700060", plan.sales(VatRate.of(600), LocalDate.parse("2030-01-01")));
  }

  @Test
  void a_purpose_without_an_account_is_named() {
    CannotBePosted refused =
        assertThrows(CannotBePosted.class, () -> plan.vatDue(VatRate.of(600), DAY));

    assertEquals("No account is configured for 'vat-600' on 2026-11-24", refused.getMessage());
  }
}
