package coop.fourmiliere.accounting.rules;

import static coop.fourmiliere.accounting.rules.Books.article;
import static coop.fourmiliere.accounting.rules.Books.deposit;
import static coop.fourmiliere.accounting.rules.Books.read;
import static coop.fourmiliere.accounting.rules.Books.refund;
import static coop.fourmiliere.accounting.rules.Books.rules;
import static coop.fourmiliere.accounting.rules.Books.sale;
import static coop.fourmiliere.accounting.rules.Books.tender;
import static coop.fourmiliere.accounting.rules.Books.vat;
import static coop.fourmiliere.accounting.rules.Books.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.accounting.ledger.JournalEntry;
import coop.fourmiliere.accounting.ledger.Source;
import coop.fourmiliere.accounting.ledger.SourceType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketRulesTest {

  @Test
  void a_sale_has_vat_per_rate_one_account_per_tender_and_its_rounding() {
    Ticket sale =
        sale(
            List.of(article(309), article(351), deposit(20)),
            List.of(tender("meal_voucher", 298), tender("cash", 380)),
            -2,
            vat(600, 292, 17),
            vat(2100, 290, 61));

    assertEquals(
        """
        D 416100 298
        D 570000 380
        C 700060 292 @600
        C 451054 17 @600
        C 700210 290 @2100
        C 451054 61 @2100
        C 488000 20
        D 643000 2""",
        read(rules().sale(sale)));
  }

  @ParameterizedTest
  @CsvSource({
    "cash, 570000",
    "card, 580100",
    "meal_voucher, 416100",
    "eco_voucher, 416200",
    "local_currency, 416300",
    "gift_voucher, 489100",
    "member_account, 489200"
  })
  void each_kind_of_tender_has_its_account(String kind, String account) {
    Ticket sale = sale(List.of(article(250)), List.of(tender(kind, 250)), 0, vat(600, 236, 14));

    assertEquals(
        """
        D %s 250
        C 700060 236 @600
        C 451054 14 @600"""
            .formatted(account),
        read(rules().sale(sale)));
  }

  @Test
  void a_rate_of_zero_has_turnover_but_no_vat() {
    Ticket sale = sale(List.of(article(1000)), List.of(tender("card", 1000)), 0, vat(0, 1000, 0));

    assertEquals(
        """
        D 580100 1000
        C 700000 1000 @0""",
        read(rules().sale(sale)));
  }

  @Test
  void rounding_up_is_a_gain() {
    Ticket sale =
        sale(List.of(article(1293)), List.of(tender("cash", 1295)), 2, vat(600, 1220, 73));

    assertEquals(
        """
        D 570000 1295
        C 700060 1220 @600
        C 451054 73 @600
        C 743000 2""",
        read(rules().sale(sale)));
  }

  @Test
  void deposits_sold_and_brought_back_stand_side_by_side() {
    Ticket sale = sale(List.of(deposit(40), deposit(-30)), List.of(tender("cash", 10)), 0);

    assertEquals(
        """
        D 570000 10
        D 488000 30
        C 488000 40""",
        read(rules().sale(sale)));
  }

  @Test
  void empties_alone_take_money_out_of_the_drawer() {
    Ticket sale = sale(List.of(deposit(-40)), List.of(tender("cash", -40)), 0);

    assertEquals(
        """
        C 570000 40
        D 488000 40""",
        read(rules().sale(sale)));
  }

  @Test
  void a_voucher_sold_is_owed_without_vat() {
    Ticket sale = sale(List.of(voucher(2500)), List.of(tender("card", 2500)), 0);

    assertEquals(
        """
        D 580100 2500
        C 489100 2500""",
        read(rules().sale(sale)));
  }

  @Test
  void a_voucher_bought_with_a_voucher_keeps_both_sides() {
    Ticket sale = sale(List.of(voucher(2500)), List.of(tender("gift_voucher", 2500)), 0);

    assertEquals(
        """
        D 489100 2500
        C 489100 2500""",
        read(rules().sale(sale)));
  }

  @Test
  void a_refund_is_the_mirror_of_a_sale() {
    Ticket refund =
        refund(
            List.of(article(175), deposit(10), voucher(2500)),
            List.of(tender("cash", 185), tender("card", 2500)),
            0,
            vat(2100, 145, 30));

    assertEquals(
        """
        C 570000 185
        C 580100 2500
        D 700210 145 @2100
        D 451054 30 @2100
        D 488000 10
        D 489100 2500""",
        read(rules().refund(refund)));
  }

  @Test
  void a_refund_that_is_rounded_up_costs_the_shop() {
    Ticket refund =
        refund(List.of(article(1293)), List.of(tender("cash", 1295)), 2, vat(600, 1220, 73));

    assertEquals(
        """
        C 570000 1295
        D 700060 1220 @600
        D 451054 73 @600
        D 643000 2""",
        read(rules().refund(refund)));
  }

  @Test
  void a_refund_that_is_rounded_down_earns_the_difference() {
    Ticket refund =
        refund(List.of(article(1291)), List.of(tender("cash", 1290)), -1, vat(600, 1218, 73));

    assertEquals(
        """
        C 570000 1290
        D 700060 1218 @600
        D 451054 73 @600
        C 743000 1""",
        read(rules().refund(refund)));
  }

  @Test
  void a_ticket_of_nothing_has_no_entry() {
    Ticket free = sale(List.of(article(0)), List.of(tender("cash", 0)), 0, vat(600, 0, 0));

    assertTrue(rules().sale(free).isEmpty());
  }

  @Test
  void an_entry_keeps_the_business_date_the_till_and_the_ticket() {
    JournalEntry entry =
        rules().sale(sale(List.of(deposit(40)), List.of(tender("cash", 40)), 0)).orElseThrow();

    assertEquals(new Source(SourceType.SALE, Books.SALE), entry.source());
    assertEquals(Books.DAY, entry.date());
    assertEquals("till-1", entry.tillId());
    assertEquals(Books.SESSION, entry.tillSessionId());
    assertEquals("Ticket till-1 n° 12 (0336GHWS)", entry.description());
  }

  @Test
  void a_refund_is_a_fact_of_its_own() {
    JournalEntry entry =
        rules().refund(refund(List.of(deposit(40)), List.of(tender("cash", 40)), 0)).orElseThrow();

    assertEquals(new Source(SourceType.REFUND, Books.REFUND), entry.source());
    assertEquals("Remboursement till-1 n° 13 (0346MJCV)", entry.description());
  }

  @Test
  void a_ticket_whose_tenders_do_not_pay_it_is_refused() {
    Ticket short1 = sale(List.of(article(250)), List.of(tender("card", 249)), 0, vat(600, 236, 14));

    CannotBePosted refused = assertThrows(CannotBePosted.class, () -> rules().sale(short1));

    assertEquals(
        "The entry does not balance: debit 249 cents, credit 250 cents", refused.getMessage());
  }

  @Test
  void a_tender_without_an_account_is_refused_by_name() {
    Ticket sale =
        sale(List.of(article(250)), List.of(tender("seashells", 250)), 0, vat(600, 236, 14));

    CannotBePosted refused = assertThrows(CannotBePosted.class, () -> rules().sale(sale));

    assertEquals(
        "No account is configured for 'tender-seashells' on 2026-11-24", refused.getMessage());
  }

  @Test
  void a_rate_without_an_account_is_refused_by_name() {
    Ticket sale = sale(List.of(article(119)), List.of(tender("card", 119)), 0, vat(1900, 100, 19));

    CannotBePosted refused = assertThrows(CannotBePosted.class, () -> rules().sale(sale));

    assertEquals("No account is configured for 'sales-1900' on 2026-11-24", refused.getMessage());
  }

  @Test
  void a_line_of_an_unknown_kind_does_not_slip_through() {
    Ticket sale =
        sale(List.of(new Ticket.Line("membership", 2500)), List.of(tender("card", 2500)), 0);

    assertThrows(CannotBePosted.class, () -> rules().sale(sale));
  }
}
