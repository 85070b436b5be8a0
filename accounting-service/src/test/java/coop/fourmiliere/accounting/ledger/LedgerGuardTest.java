package coop.fourmiliere.accounting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.accounting.feed.BooksProbe;
import coop.fourmiliere.accounting.feed.Facts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database refuses by itself what the code never does. */
@QuarkusTest
class LedgerGuardTest {

  @Inject BooksProbe books;

  private final UUID entry = UUID.randomUUID();

  @Test
  void an_entry_that_does_not_balance_is_refused_at_commit() {
    refused("does not balance", () -> add(UUID.randomUUID(), 100, 99));
  }

  @Test
  void an_entry_without_postings_is_refused_at_commit() {
    refused("does not balance", () -> addHeader(UUID.randomUUID()));
  }

  @Test
  void a_fact_has_no_second_entry() {
    ObjectNode sale = Facts.sale();
    Facts.publish(Facts.SOLD, sale);
    books.awaitEntry(Facts.id(sale, "saleId"));

    refused("journal_entry_source_source_type_key", () -> add(Facts.id(sale, "saleId"), 100, 100));
  }

  @Test
  void a_posting_does_not_join_an_entry_that_is_written() {
    ObjectNode sale = Facts.sale();
    Facts.publish(Facts.SOLD, sale);
    books.awaitEntry(Facts.id(sale, "saleId"));

    refused(
        "never later",
        () ->
            books.execute(
                """
                insert into posting (entry_id, line_no, account, debit_cents, credit_cents)
                select id, side, '570000', 5 * mod(side, 2), 5 * mod(side + 1, 2)
                from journal_entry, generate_series(101, 102) side where source = '%s'"""
                    .formatted(sale.get("saleId").asText())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set description = 'x'",
        "delete from journal_entry",
        "truncate journal_entry, posting",
        "update posting set debit_cents = 1",
        "delete from posting",
        "truncate posting"
      })
  void what_is_posted_stays(String statement) {
    refused("what is posted stays", () -> books.execute(statement));
  }

  @Test
  void an_account_that_the_chart_lacks_is_refused() {
    refused(
        "posting_account_fkey",
        () -> {
          addHeader(UUID.randomUUID());
          addPosting(1, "999999", 100, 0);
          addPosting(2, "570000", 0, 100);
        });
  }

  private void refused(String reason, Runnable change) {
    long before = books.count("select count(*) from journal_entry");

    RuntimeException refused =
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(change));

    assertTrue(messages(refused).contains(reason), messages(refused));
    assertEquals(before, books.count("select count(*) from journal_entry"));
  }

  private void add(UUID source, long debit, long credit) {
    addHeader(source);
    addPosting(1, "570000", debit, 0);
    addPosting(2, "580000", 0, credit);
  }

  private void addHeader(UUID source) {
    books.execute(
        """
        insert into journal_entry (id, journal, number, date, recorded_at, source, source_type, description,
                                   hash, words)
        values ('%s', 'VEN', 1000000, '2026-11-24', now(), '%s', 'sale', 'x',
                decode(repeat('00', 32), 'hex'), '')"""
            .formatted(entry, source));
  }

  private void addPosting(int lineNo, String account, long debit, long credit) {
    books.execute(
        "insert into posting values ('%s', %d, '%s', %d, %d)"
            .formatted(entry, lineNo, account, debit, credit));
  }

  private static String messages(Throwable fault) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      all.append(cause.getMessage()).append('\n');
      for (Throwable suppressed : cause.getSuppressed()) {
        all.append(suppressed.getMessage()).append('\n');
      }
    }
    return all.toString();
  }
}
