package coop.fourmiliere.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.accounting.ledger.Posting;
import coop.fourmiliere.accounting.ledger.Source;
import coop.fourmiliere.accounting.ledger.SourceType;
import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.UuidV7;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartOfAccountsTest {

  private final ChartOfAccounts chart =
      new ChartOfAccounts(
          List.of(
              new Account("570000", "Caisse", LocalDate.parse("2000-01-01"), null),
              new Account(
                  "580000",
                  "Virements internes",
                  LocalDate.parse("2026-01-01"),
                  LocalDate.parse("2026-12-31"))));

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "2026-11-24", "2026-12-31"})
  void an_open_account_may_be_posted_to(LocalDate date) {
    assertDoesNotThrow(() -> chart.check(entry("580000", date)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-31", "2027-01-01"})
  void an_account_that_is_not_open_on_the_day_refuses(LocalDate date) {
    CannotBePosted refused =
        assertThrows(CannotBePosted.class, () -> chart.check(entry("580000", date)));

    assertEquals("Account 580000 is not open on " + date, refused.getMessage());
  }

  @Test
  void an_account_that_the_chart_lacks_refuses() {
    CannotBePosted refused =
        assertThrows(
            CannotBePosted.class,
            () -> chart.check(entry("999999", LocalDate.parse("2026-11-24"))));

    assertEquals("The chart has no account 999999", refused.getMessage());
  }

  private static JournalEntry entry(String account, LocalDate date) {
    return new JournalEntry(
        UuidV7.next(),
        new Source(SourceType.CASH_MOVEMENT, UuidV7.next()),
        date,
        null,
        null,
        "Mouvement",
        List.of(
            Posting.debit(account, Money.of(100), null),
            Posting.debit("570000", Money.of(-100), null)));
  }
}
